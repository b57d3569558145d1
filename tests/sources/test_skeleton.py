import re

import pytest
from ruamel.yaml import YAML

from commplan.knowledge import words
from commplan.model.mapping import MappedFile
from commplan.sources import read_export
from commplan.sources.skeleton import pattern, skeleton

ADS = "Suivi\n\nCampagne;Dépensé (GBP);Clics;Météo\nNord;12,50;3;beau\nSud;7,00;2;gris\n"
LEADS = "Date;E-mail;Nom;Montant;Notes\n2026-10-03;anne@example.com;Anne Martin;1200;rappeler le 06 12 34 56 78\n"
MONTHS = "Medium;January;February\nRadio;100;50\n"


def uncommented(text: str) -> list[MappedFile]:
    lines = [line.removeprefix("# ") for line in text.splitlines()]
    return [MappedFile.model_validate(each) for each in YAML(typ="safe").load("\n".join(lines))]


def made(path, lang="fr"):
    text = skeleton(path, words(lang), currency="EUR", year=2026)
    assert text is not None
    assert all(line.startswith("#") for line in text.splitlines())
    return text


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_completed_entry_reads_the_file(export, lang):
    path = export(ADS, "depenses-2026-10.csv")
    text = made(path, lang)
    (mapped,) = uncommented(text)
    assert {label: column.to for label, column in mapped.columns.items()} == {
        "Campagne": "campaign", "Dépensé (GBP)": "cost", "Clics": "clicks",
    }  # fmt: skip
    assert (mapped.currency, mapped.files) == ("GBP", ("depenses-*.csv",))
    assert "Météo" in text
    frame = read_export(path, [mapped])
    assert (frame["cost"].sum(), frame["clicks"].sum(), set(frame["currency"])) == (19.5, 5, {"GBP"})


def test_personal_columns_are_told_and_left_out_and_no_cell_is_shown(export):
    text = made(export(LEADS, "demandes.csv"))
    (mapped,) = uncommented(text)
    assert mapped.kind == "leads"
    assert {label: column.to for label, column in mapped.columns.items()} == {
        "Date": "date", "E-mail": "contact", "Montant": "amount",
    }  # fmt: skip
    assert not re.search("anne|Martin|06 12", text, flags=re.IGNORECASE)


def test_months_across_and_among_the_labels(export):
    (across,) = uncommented(made(export(MONTHS, "plan.csv")))
    assert (across.across, across.year) == ("cost", 2026)
    (header,) = uncommented(made(export("March;Campaign;Cost\n;Tea;3\n", "march.csv")))
    assert header.dates_in == "header"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", "Dear all\nsee you\n", ""])
def test_what_is_no_table_gives_no_entry(export, content):
    assert skeleton(export(content, "x.csv"), words("en"), currency="EUR", year=2026) is None


def test_figures_of_a_name_are_left_open():
    assert pattern("spend_2026-10 (2).xlsx") == "spend_* (*).xlsx"

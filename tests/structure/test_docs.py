"""The pages about exports say what the code does: their lists are fresh, and their examples are read as they say."""

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from commplan.model.client import Client
from commplan.model.mapping import MappedColumn, MappedFile
from commplan.model.text import LANGUAGES, Lang
from commplan.sources import read_export
from tests.structure.listing import FILES, filled


def blocks(lang: Lang, kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", FILES[lang].read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lists_are_fresh(lang: Lang) -> None:
    text = FILES[lang].read_text("utf-8")
    assert text == filled(text, lang), "python -m tests.structure.listing"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_example_is_read_as_the_page_says(lang: Lang, tmp_path: Path) -> None:
    (table,), (mapped, rates) = blocks(lang, "csv"), blocks(lang, "yaml")
    path = tmp_path / "table.csv"
    path.write_text(table, encoding="utf-8")
    (entry,) = (MappedFile.model_validate(each | {"files": "*"}) for each in YAML(typ="safe").load(mapped))
    frame = read_export(path, [entry])
    assert frame["date"].dt.strftime("%Y-%m").tolist() == ["2025-09", "2025-09", "2026-01"]
    assert (frame["cost"].sum(), frame["clicks"].sum()) == (4545, 2253)
    client = Client.model_validate({"name": "A", "currency": "EUR", **YAML(typ="safe").load(rates)})
    assert client.rates is not None
    assert client.rates["USD"].rate == 0.92


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_field_of_a_mapping_is_explained(lang: Lang) -> None:
    text = FILES[lang].read_text("utf-8")
    fields = {*MappedFile.model_fields, *MappedColumn.model_fields}
    assert {name for name in fields if not re.search(rf"[`{{ ]{name}[`:]", text)} == set()

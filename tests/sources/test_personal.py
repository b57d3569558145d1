from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.errors import DamagedExport, UnknownExport
from commplan.sources import read_export, read_tables, recognise
from commplan.sources.personal import masked, masked_values, personal_ranks, quotable
from commplan.sources.table import column

EMAIL = "anne.exemple@example.com"


def personal(header: str, *rows: str) -> list[str]:
    labels = header.split("|")
    cells = [row.split("|") for row in rows] or [["x"] * len(labels)]
    return [labels[rank] for rank in personal_ranks(labels, [column(values) for values in zip(*cells, strict=True)])]


def test_beside_a_personal_column_a_name_is_one_of_a_person_and_a_number_is_not():
    assert personal("Name|Email", "Anne Exemple|a@example.com") == ["Name", "Email"]
    assert personal("Name|Email", "#1051|a@example.com") == ["Email"]


@pytest.mark.parametrize(
    "cells",
    [("a@example.com", "b@example.com", ""), ("06 12 34 56 78", "+33 6 12 34 56 79"), ("192.168.1.10", "10.0.0.7")],
)
def test_content_decides_where_the_label_says_nothing(cells):
    assert personal("Field 7|Total", *[f"{cell}|1" for cell in cells]) == ["Field 7"]


@pytest.mark.parametrize(
    "text",
    ["a@example.com", "a%40example.com", "06 12 34 56 78", "06.12.34.56.78", "0612345678", "+33 6 12 34 56 78",
     "+49 (0)30 1234567", "030/1234567", "(212) 555-0134", "0161 496 0000", "07700 900123", "+31 6 12345678",
     "192.168.1.1"],
)  # fmt: skip
def test_forms_that_are_masked(text):
    assert masked(text) in {"[e-mail]", "[tel]", "[IP]"}
    assert masked(f"rappel {text} svp") == f"rappel {masked(text)} svp"


@pytest.mark.parametrize(
    "text",
    ["6798481555755", "120210023456780", "2026-06-01 10:37:33 -0500", "01/02/2026 10:30", "13/02/2026", "#1051",
     "1.234.567.890", "9,380", "0.123456789012345", "20260101", "0000", "2025.01.01-2025.10.09", "1 234 567,89",
     "0102", "-12.50", "06/12/2026 - 06/18/2026", "01-02-2026 10:30:00", "1 845"],
)  # fmt: skip
def test_figures_and_dates_are_not(text):
    assert masked(text) == text


@given(st.dates(min_value=date(1990, 1, 1)), st.integers(0, 10**15), st.floats(-1e6, 1e6))
def test_dates_and_numbers_are_never_masked(day, count, amount):
    for text in (day.isoformat(), day.strftime("%d/%m/%Y"), day.strftime("%d.%m.%Y"), str(count), f"{amount:.2f}"):
        assert masked(text) == text


def test_values_in_values():
    assert masked_values([("x", {"found": EMAIL, "row": 3})]) == [("x", {"found": "[e-mail]", "row": 3})]


def test_the_beginning_of_an_unknown_file_shows_nobody(export):
    with pytest.raises(UnknownExport) as caught:
        recognise(export(f"Prénom;Nom;Solde\nAnne;Exemple;3\n{EMAIL};x;4\n"))
    assert "Anne" not in str(caught.value)
    assert EMAIL not in str(caught.value)
    assert "Solde" in str(caught.value)
    assert quotable(["a,b", f"{EMAIL},Anne", "c,d"]) == ["a,b", "[e-mail],Anne"]


def test_a_refusal_that_quotes_a_cell_shows_nobody(export):
    content = "Reporting starts,Reporting ends,Campaign name,Impressions,Amount spent (EUR)\n"
    with pytest.raises(DamagedExport) as caught:
        read_export(export(content + f"2026-01-01,2026-01-31,Tea,1000,{EMAIL}\n"))
    assert (caught.value.key, caught.value.row, caught.value.found) == ("not_a_number", 2, "[e-mail]")
    assert EMAIL not in str(caught.value)


def test_tables_have_no_column_of_persons_and_say_so(export):
    header = "Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\n"
    path = export(f"{header}mail {EMAIL},1,2,50%,1.1\nthé,1,2,50%,1.1\n")
    frame, (table,) = read_export(path), read_tables(path)
    assert EMAIL not in frame.to_csv() + table.to_csv()
    assert table.attrs["personal"] == []
    assert table.iloc[0, 0] == "mail [e-mail]"

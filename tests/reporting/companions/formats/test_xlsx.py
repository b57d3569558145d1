import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from commplan.model.text import LANGUAGES, Lang
from commplan.reporting.companions.formats.xlsx import write
from commplan.reporting.companions.material import Material
from tests.reporting.companions.conftest import HOSTILE, VALMONT, WREN
from tests.reporting.companions.workbooks import cells, computed, formulas, opened

Small = Callable[..., Material]
SHEETS = {"fr": ["Plan", "Budget", "Calendrier", "Indicateurs"], "en": ["Plan", "Budget", "Calendar", "Indicators"]}


def content(material: Material) -> bytes:
    ((name, made),) = write(material).items()
    assert name == f"{material.engagement.key}-{material.month}.xlsx"
    return made


@pytest.mark.parametrize("client", [VALMONT, WREN])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_sums_compute_to_what_stands_with_them(demo: Any, client: str, lang: Lang) -> None:
    made = content(demo(client, lang))
    assert made == content(demo(client, lang)), "the same bytes each time"
    book = opened(made)
    assert book.sheetnames == SHEETS[lang]
    found = formulas(made)
    assert len(found) > 20
    for sheet, cell, formula, kept in found:
        assert computed(book[sheet], formula) == pytest.approx(kept, abs=0.004), (sheet, cell)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sheets_can_be_filtered_printed_and_read(demo: Any, lang: Lang) -> None:
    for page in opened(content(demo(VALMONT, lang))):
        assert page.freeze_panes == "B4"
        assert page.auto_filter.ref.startswith("A3:")
        assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight) == (
            "landscape", 9, 0)  # fmt: skip
        assert page.print_title_rows == "$1:$3"
        assert all(cell.value for cell in page[3])


def test_plan_has_real_dates_and_amounts(demo: Any) -> None:
    page = opened(content(demo(VALMONT, "en")))["Plan"]
    head = [cell.value for cell in page[3]]
    row = next(row for row in page.iter_rows(min_row=4) if str(row[0].value).startswith("Prepare the regional"))
    found = dict(zip(head, row, strict=True))
    assert found["Start"].value == dt.datetime.fromisoformat("2026-12-07")
    assert found["Start"].is_date
    assert (found["Cost"].value, found["Cost"].number_format) == (8800, '"€"#,##0')
    assert (found["Hours a month"].value, found["State"].value) == (6, "to do")
    assert found["Objective"].value
    total = [cell.value for cell in page[page.max_row]]
    assert total[0] == "Total of the rows shown"
    assert "=SUBTOTAL(9,K4:K14)" in total


def test_budget_of_the_year_adds_up(demo: Any) -> None:
    page = opened(content(demo(VALMONT, "fr")), values=True)["Budget"]
    rows = {row[0]: row for row in cells(page) if row[0]}
    assert rows["Total des postes"][-1] == rows["Budget annoncé"][-1] == 90_000
    assert rows["Poste"][4] == dt.datetime.fromisoformat("2026-01-01")
    assert rows["Publicité LinkedIn"][4:] == [None] * 7 + [660] * 5 + [3300]
    assert page["E4"].number_format == '#,##0.00 "€"'


def test_indicators_are_numbers_in_their_unit(demo: Any) -> None:
    page = opened(content(demo(VALMONT, "en")))["Indicators"]
    formats = {cell.number_format for row in page.iter_rows(min_row=4, min_col=5) for cell in row if cell.value}
    assert formats & {"0%", "0.0%"}
    assert {'"€"#,##0', '"€"#,##0.00'} & formats
    for row in page.iter_rows(min_row=4, min_col=5):
        in_money = {cell.number_format for cell in row if cell.value is not None and "€" in cell.number_format}
        assert len(in_money) <= 1, "cents stand below one another"
    assert [cell.value for cell in page[3]][-1] == dt.datetime.fromisoformat("2026-10-01")
    assert all(isinstance(cell.value, int | float | None)
               for row in page.iter_rows(min_row=4, min_col=5) for cell in row)  # fmt: skip


def test_two_currencies_are_never_added_up(small: Small) -> None:
    lines = [{"id": "a", "title": "A", "category": "paid", "amount": "1200 EUR"},
             {"id": "b", "title": "B", "category": "paid", "amount": "2400 GBP"}]  # fmt: skip
    actions = [{"id": "a", "title": "A", "cost": "10 EUR"}, {"id": "b", "title": "B", "cost": "20 GBP"}]
    made = content(small(budget={"year": 2026, "lines": lines}, plan={"actions": actions}))
    values = opened(made, values=True)
    rows = {row[0]: row for row in cells(values["Budget"]) if row[0]}
    assert rows["Total of the lines"][-1] == 1200
    assert rows["B"][-1] == 2400
    assert any("stand apart" in str(row[0]) for row in cells(values["Budget"]))
    assert [each for each in formulas(made) if each[0] == "Plan"] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_client_typed_is_never_computed(small: Small, text: str) -> None:
    line = {"id": "l", "title": text, "category": "paid", "amount": "120 EUR", "channel": "web"}
    material = small(
        client={"name": text, "people": [{"id": "ana", "title": text}]}, channels=[{"id": "web", "title": text}],
        plan={"actions": [{"id": "a", "title": text, "expected_result": text, "channel": "web", "end": "2026-12-01",
                           "roles": {"produces": "ana"}}]},
        budget={"year": 2026, "lines": [line]}, indicators=[{"id": "i", "title": text, "unit": text}],
    )  # fmt: skip
    made = content(material)
    assert all(formula.startswith("=SUM(") for _, _, formula, _ in formulas(made))
    page = opened(made)["Plan"]
    first = page["A4"]
    assert first.data_type == "s"
    assert text.strip().replace("\r\n", "\n").split("\n")[0].strip() in str(first.value)
    assert not any(cell.hyperlink for sheet in opened(made) for row in sheet.iter_rows() for cell in row)
    if text.strip()[0] in "=+-@":
        assert first.quotePrefix, "it stays text when somebody edits the cell"


def test_nothing_filled_in_gives_no_file(small: Small) -> None:
    assert write(small()) == {}

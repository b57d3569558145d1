import datetime as dt

from commplan.knowledge import words
from commplan.reporting.companions.book import LONGEST, bound
from commplan.reporting.companions.sheets.sheet import Figure, Head, Sheet, Total
from tests.reporting.companions.workbooks import cells, computed, opened


def made(**given: object) -> bytes:
    heads = [Head("What"), Head("When", "date"), Head("How much", "money")]
    rows = [["a", dt.date(2026, 10, 31), Figure(1.5, "EUR")], [None, None, Figure(2, "EUR")]]
    total = [None, None, Total(Figure(3.5, "EUR"), 0, 1)]
    sheet = Sheet("One", "Title", heads, given.get("rows", rows), [total])  # type: ignore[arg-type]
    return bound([sheet], words=words("en"), title="Acme")


def test_values_are_what_they_are() -> None:
    page = opened(made())["One"]
    day = dt.datetime.fromisoformat("2026-10-31")
    assert cells(page)[2:] == [["What", "When", "How much"], ["a", day, 1.5], [None, None, 2],
                               [None, None, "=SUM(C4:C5)"]]  # fmt: skip
    assert computed(page, "=SUM(C4:C5)") == opened(made(), values=True)["One"]["C6"].value == 3.5
    assert {page[cell].number_format for cell in ("C4", "C5", "C6")} == {'"€"#,##0.00'}, "cents all together"


def test_file_says_nothing_of_today() -> None:
    book = opened(made())
    assert (book.properties.title, book.properties.created.year) == ("Acme", 2000)
    assert made() == made()


def test_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    page = opened(made(rows=[["x" * 40_000, None, None], [None] * 3]))["One"]
    assert len(page["A4"].value) == LONGEST
    assert page["A4"].value.endswith("…")

"""Binding sheets into a workbook: real dates and numbers, filters, frozen headings, print set-up; the same bytes."""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from commplan.knowledge.words import Words
from commplan.reporting.companions.cells import looks_like_a_formula
from commplan.reporting.companions.looks import Looks, is_whole
from commplan.reporting.companions.sheets.sheet import Figure, Head, Sheet, Total

HEAD = 2
"""The rank of the row of headings: above it the title and, where there are some, the notes."""
BORN = dt.datetime(2000, 1, 1)  # noqa: DTZ001 (a workbook knows no zone; it is the same in every file)
LONGEST = 32_767  # what a cell holds [letters]
A4 = 9
NARROWEST = 9
FIGURES = ("money", "number", "percent")


@contextmanager
def workbook(words: Words, *, title: str, colour: str = "") -> Iterator[tuple[Any, Looks, io.BytesIO]]:
    """A workbook to fill, with its formats; its bytes are complete when the context is left."""
    from xlsxwriter import Workbook

    held = io.BytesIO()
    book = Workbook(held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": BORN})
    yield book, Looks(book, words, colour), held
    book.close()


def bound(sheets: Sequence[Sheet], *, words: Words, title: str, colour: str = "") -> bytes:
    """The workbook as bytes.

    Parameters
    ----------
    sheets : sequence of Sheet
        In their order.
    words : Words
        For dates and currencies as the language writes them.
    title : str
        What the file says of itself: the client.
    colour : str
        Of the headings, such as `#1f4e5f`; dark enough for white letters.
    """
    with workbook(words, title=title, colour=colour) as (book, looks, held):
        for sheet in sheets:
            _fill(book.add_worksheet(sheet.name), sheet, looks)
    return held.getvalue()


def _fill(page: Any, sheet: Sheet, looks: Looks) -> None:
    put_text(page, 0, 0, sheet.title, looks.title)
    put_text(page, 1, 0, " ".join(sheet.notes), looks.note)
    for at, head in enumerate(sheet.heads):
        _put_heading(page, at, head, looks)
    below, every = HEAD + 1, [*sheet.rows, *sheet.totals]
    all_cents = _has_cents(every)
    for rank, row in enumerate(every):
        strong, cents = rank >= len(sheet.rows), _has_cents([row]) if sheet.is_mixed else all_cents
        for at, value in enumerate(row):
            put(page, below + rank, at, value, looks, strong=strong, cents=cents)
    _set_up(page, sheet)


def _put_heading(page: Any, at: int, head: Head, looks: Looks) -> None:
    if isinstance(head.heading, dt.date):
        page.write_datetime(HEAD, at, head.heading, looks.heading(is_month=True))
    else:
        put_text(page, HEAD, at, head.heading, looks.heading(is_figure=head.kind in FIGURES))


def _has_cents(rows: Sequence[Sequence[Any]]) -> bool:
    """Amounts that are compared have cents all together or not at all, so that they stand below one another."""
    cells = (cell.value if isinstance(cell, Total) else cell for row in rows for cell in row)
    return any(isinstance(cell, Figure) and cell.currency != "" and not is_whole(cell.value) for cell in cells)


def put(page: Any, row: int, at: int, value: Any, looks: Looks, *, strong: bool = False, cents: bool = False) -> None:
    """Write a value as what it is."""
    if isinstance(value, Total):
        look = looks.figure(value.value, strong=True, cents=cents)
        page.write_formula(row, at, _formula(value, row, at), look, value.value.value)
    elif isinstance(value, Figure):
        page.write_number(row, at, value.value, looks.figure(value, strong=strong, cents=cents))
    elif isinstance(value, dt.date):
        page.write_datetime(row, at, value, looks.date)
    elif value is None:
        page.write_blank(row, at, None, looks.text(strong=strong))
    else:
        put_text(page, row, at, str(value), looks.text(strong=strong, is_risky=looks_like_a_formula(str(value))))


def put_text(page: Any, row: int, at: int, text: str, look: Any) -> None:
    """Write a text, whatever it begins with; one that is longer than a cell holds is cut where that ends."""
    if text:
        page.write_string(row, at, text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…", look)


def _formula(total: Total, row: int, at: int) -> str:
    from xlsxwriter.utility import xl_range

    if total.across:
        return f"=SUM({xl_range(row, total.first, row, total.last)})"
    cells = xl_range(HEAD + 1 + total.first, at, HEAD + 1 + total.last, at)
    return f"=SUBTOTAL(9,{cells})" if total.visible else f"=SUM({cells})"


def _set_up(page: Any, sheet: Sheet) -> None:
    """Widths, what stays when one scrolls, filters, and how it is printed."""
    for at, head in enumerate(sheet.heads):
        page.set_column(at, at, _width(sheet, at, head))
    page.set_row(0, 26)
    page.freeze_panes(HEAD + 1, sheet.fixed)
    page.autofilter(HEAD, 0, HEAD + len(sheet.rows), len(sheet.heads) - 1)
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(A4)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0, HEAD)
    page.set_footer("&L&A&R&P / &N")


def _width(sheet: Sheet, at: int, head: Head) -> int:
    """As wide as the longest line in the column, within what it may be."""
    texts = [str(row[at]) for row in [*sheet.rows, *sheet.totals] if isinstance(row[at], str)]
    lines = [len(line) for text in texts for line in text.splitlines()]
    heading = [len(word) + 3 for word in str(head.heading).split()] if isinstance(head.heading, str) else []
    wanted = max([*lines, *heading, NARROWEST]) + 2
    return min(wanted, head.widest) if head.kind == "text" else max(13, head.widest if head.kind == "money" else 0)

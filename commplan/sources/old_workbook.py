"""Workbooks of the time before .xlsx: binary .xls files, as LinkedIn exports them to this day."""

import io
from collections.abc import Iterator
from typing import Any

from commplan.sources.page import Page
from commplan.sources.problem import DamagedFile
from commplan.sources.workbook import sheet_page, texts

__all__ = ["old_sheets"]

# 65,536 rows by 256 columns of figures stay below this; a larger file holds pictures or is a trap.
SIZE_BOUND = 60_000_000
MEGABYTE = 1_000_000
LOCKED = "encrypted"


def old_sheets(file: str, data: bytes) -> list[Page]:
    """One page per sheet that holds cells.

    Raises
    ------
    DamagedFile
        When the workbook is too large, locked or broken, or the container holds something else, such as a letter.
    """
    import xlrd  # type: ignore[import-untyped]  # for old workbooks only

    if len(data) > SIZE_BOUND:
        raise DamagedFile("too_large", found=len(data) // MEGABYTE, expected=SIZE_BOUND // MEGABYTE)
    try:
        # What xlrd has to say about a file goes to a log that nobody reads.
        with xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), on_demand=True, ragged_rows=True) as book:
            found = [(name, texts(rows(book, book.sheet_by_name(name)))) for name in book.sheet_names()]
    except DamagedFile:
        raise
    except Exception as error:  # xlrd lets errors of any type out of a broken container
        raise DamagedFile("locked_workbook" if LOCKED in str(error) else "broken_workbook") from error
    return [sheet_page(file, name, cells) for name, cells in found if cells]


def rows(book: Any, sheet: Any) -> Iterator[tuple[object, ...]]:
    """The rows of a sheet as values."""
    for rank in range(sheet.nrows):
        yield tuple(value(book, cell) for cell in sheet.row(rank))


def value(book: Any, cell: Any) -> object:
    """One cell: a number with the format of a date is the date, an error its sign."""
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        return moment(cell.value, book.datemode)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#N/A")
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    return cell.value


def moment(serial: float, datemode: int) -> object:
    """The date of a serial number; a time of the day alone stays one, a number that is no date a number."""
    import xlrd

    if serial < 0:
        return serial
    try:
        found = xlrd.xldate_as_datetime(serial, datemode)
    except (ValueError, OverflowError):
        return serial
    return found.time().isoformat() if serial < 1 else found

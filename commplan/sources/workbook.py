"""Workbooks to pages: the sheets of an .xlsx file as rows of text."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from datetime import date, datetime
from typing import Any, cast

from commplan.sources.page import Page, Rows
from commplan.sources.problem import DamagedFile, UnknownFile

__all__ = ["sheets"]

# A workbook unpacks to about ten times its size; far more is a trap or a sheet nobody can have meant.
UNPACKED_BOUND = 300_000_000
RATIO_BOUND = 300
CELL_BOUND = 20_000_000
MEGABYTE = 1_000_000
SHEET = ""
# A formula without a result behind it.
UNSOLVED = re.compile(rb"</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
THREE_DECIMALS = re.compile(r"\.\d{3}$")


def sheets(file: str, data: bytes) -> list[Page]:
    """One page per sheet of a workbook.

    Raises
    ------
    UnknownFile
        When the archive is no workbook: unpack it.
    DamagedFile
        When it is too large or broken.
    """
    guard(data)
    try:
        with warnings.catch_warnings():
            # openpyxl warns about styles and validation that nobody needs for figures.
            warnings.simplefilter("ignore")
            return opened(file, data)
    except DamagedFile:
        raise
    except Exception as error:  # openpyxl lets errors of any type out of a broken archive
        raise DamagedFile("broken_workbook") from error


def guard(data: bytes) -> None:
    """Refuse what is not a workbook, and what would fill the memory once unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DamagedFile("broken_workbook") from error
    if not any(part.filename.startswith("xl/") for part in parts):
        raise UnknownFile("zip_archive")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > UNPACKED_BOUND or unpacked > RATIO_BOUND * len(data) + MEGABYTE:
        raise DamagedFile("too_large", found=unpacked // MEGABYTE, expected=UNPACKED_BOUND // MEGABYTE)


def opened(file: str, data: bytes) -> list[Page]:
    """The sheets that hold cells."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # a tenth of a second, for workbooks only

    with ExitStack() as stack:
        book = stack.enter_context(closing(load_workbook(io.BytesIO(data), read_only=True, data_only=True)))
        if not unsolved(data):
            pages = [(sheet.title, texts(values(sheet))) for sheet in book.worksheets]
        else:
            asked = stack.enter_context(closing(load_workbook(io.BytesIO(data), read_only=True)))
            pages = [
                (sheet.title, texts(solved(values(sheet), values(asked[sheet.title])))) for sheet in book.worksheets
            ]
    return [sheet_page(file, name, rows) for name, rows in pages if rows]


def values(sheet: Any) -> Iterator[tuple[object, ...]]:
    """The rows of a sheet; its stored size may be wrong, and would then hide rows."""
    sheet.reset_dimensions()
    return cast("Iterator[tuple[object, ...]]", sheet.iter_rows(values_only=True))


def unsolved(data: bytes) -> bool:
    """Whether a workbook holds formulas whose results no spreadsheet worked out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return any(UNSOLVED.search(archive.read(name)) for name in names)


def solved(rows: Iterator[tuple[object, ...]], asked: Iterator[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    """Rows with the formula where its result is missing: a reader of figures then names its cell."""
    for results, written in zip(rows, asked, strict=True):
        yield tuple(formula if result is None else result for result, formula in zip(results, written, strict=True))


def texts(rows: Iterable[tuple[object, ...]]) -> list[list[str]]:
    """The cells of a sheet as text, without the blank rows at its end."""
    found: list[list[str]] = []
    cells = 0
    for row in rows:
        found.append([text(value) for value in row])
        cells += len(row) + 1
        refuse_beyond_bound(cells)
    while found and not any(found[-1]):
        found.pop()
    width = max((rank + 1 for row in found for rank, cell in enumerate(row) if cell), default=0)
    # One cell that somebody left at the far end of a sheet makes it as large as it can be.
    refuse_beyond_bound(len(found) * width)
    return [row[:width] + [""] * (width - len(row)) for row in found]


def refuse_beyond_bound(cells: int) -> None:
    """Refuse a sheet that would fill the memory."""
    if cells > CELL_BOUND:
        raise DamagedFile("too_many_cells", expected=CELL_BOUND)


def text(value: object) -> str:
    """One cell, written so that it can be read in one way only."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ").removesuffix(" 00:00:00")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return decimal(value)
    return str(value)


def decimal(value: float) -> str:
    """A number whose point cannot be taken for a thousands separator: `1.234` becomes `1.2340`."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    written = f"{value:.15g}"
    return f"{written}0" if THREE_DECIMALS.search(written) else written


def sheet_page(file: str, title: str, rows: list[list[str]]) -> Page:
    """A sheet as a page; it has no separator, and its last row is always whole."""

    def parse(_separator: str, limit: int | None) -> Rows:
        cells = rows[:limit]
        return Rows(cells, list(range(1, len(cells) + 1)))

    opening = tuple(", ".join(cell for cell in row if cell)[:110] for row in rows if any(row))
    return Page(file, title, opening[:3], (SHEET,), parse)

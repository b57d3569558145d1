"""One table of an export: its header, its rows as columns of text, and the line on which each row stands."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from commplan.sources import dates, number
from commplan.sources.label import plain
from commplan.sources.middle import Irregular
from commplan.sources.page import Page, Place, Rows
from commplan.sources.persons import note
from commplan.sources.problem import DamagedFile
from commplan.sources.spliced import Spliced

__all__ = ["Table", "build", "cut"]

Mask = npt.NDArray[np.bool_]
Cells = npt.NDArray[np.object_]

# How tools begin the sentence that says that there is nothing to report (in the form of `plain`).
NOTHING = (
    "no data",
    "no results",
    "aucune donnee",
    "aucun resultat",
    "keine daten",
    "keine ergebnisse",
    "no hay datos",
    "sin datos",
    "geen gegevens",
    "nessun dato",
    "nenhum dado",
)


@dataclass(frozen=True)
class Table:
    """A table as text.

    `header` holds the labels as exported and `line` where they stand; `columns` one array of cells per label, of a
    large file made when it is asked for;
    `lines` the line of each row; `separator` what stood between the cells; `known` the labels of the tool; `remark`
    what the tool wrote instead of rows; `ended` whether its last line has its line end.
    """

    header: tuple[str, ...]
    line: int
    columns: Sequence[Cells]
    lines: npt.NDArray[np.int64]
    separator: str = ","
    known: frozenset[str] = frozenset()
    remark: str = ""
    ended: bool = True

    def __len__(self) -> int:
        return len(self.lines)

    def keep(self, mask: Mask) -> "Table":
        """The rows that a mask marks."""
        columns = self.columns
        kept = columns.keep(mask) if isinstance(columns, Spliced) else tuple(column[mask] for column in columns)
        return replace(self, columns=kept, lines=self.lines[mask])

    def plain_header(self) -> list[str]:
        """The labels as they are compared."""
        return [plain(label) for label in self.header]

    def first(self, rank: int) -> str:
        """The first cell of a column without blanks around, blank when there is no row."""
        above = self.columns.first(rank) if isinstance(self.columns, Spliced) else self.columns[rank]
        return str(above[0]).strip() if len(above) else ""

    def ranks(self, roles: Mapping[str, str]) -> dict[str, list[int]]:
        """The columns that play each role, in the order of the file."""
        found: dict[str, list[int]] = {}
        for rank, label in enumerate(self.plain_header()):
            if label in roles:
                found.setdefault(roles[label], []).append(rank)
        return found

    def floats(self, rank: int, *, whole: bool = False, decimal: str | None = None) -> npt.NDArray[np.float64]:
        """A column as numbers; a cell that is none is refused with its place."""
        if isinstance(self.columns, Spliced) and (ready := self.columns.numbers(rank, whole=whole)) is not None:
            return ready
        try:
            return number.read_numbers(self.columns[rank].tolist(), whole=whole, decimal=decimal)
        except number.AmbiguousNumbers as error:
            raise self.refusal("ambiguous_numbers", rank, error) from None
        except number.MixedDecimals as error:
            raise self.refusal("mixed_decimals", rank, error) from None
        except number.NotANumber as error:
            raise self.refusal(number_key(error.found), rank, error) from None

    def days(self, rank: int, *, day_first: bool | None, period: dates.Span) -> npt.NDArray[np.datetime64]:
        """A column as dates; a cell that is none is refused with its place."""
        try:
            return dates.read_dates(self.columns[rank].tolist(), day_first=day_first, period=period)
        except dates.AmbiguousDates as error:
            raise self.refusal("ambiguous_dates", rank, error) from None
        except dates.MixedDates as error:
            raise self.refusal("mixed_dates", rank, error) from None
        except dates.NotADate as error:
            raise self.refusal("not_a_date", rank, error) from None

    def refusal(self, key: str, rank: int, error: number.NotANumber | dates.NotADate) -> DamagedFile:
        """Why the file is refused, with the place of the cell; labels among the values mean a second header."""
        row = int(self.lines[error.position])
        cells = [str(column[error.position]) for column in self.columns]
        if is_header(cells, self.known):
            return DamagedFile("second_header", row=row, found=shown(cells))
        return DamagedFile(key, row=row, column=self.header[rank].strip(), found=error.found.strip())


def number_key(found: str) -> str:
    """What is wrong with a cell that is no number: a spreadsheet turns 3.4 into 3 April."""
    return "spreadsheet_dates" if dates.day_and_month(found) else "not_a_number"


def cut(page: Page, place: Place, known: Collection[str]) -> Table:
    """The table below a header, down to the end of the page.

    Raises
    ------
    DamagedFile
        When a row has not as many cells as the header, the file stops inside a row, or a second header follows.
    """
    try:
        table = cut_from(page.spare_rows(place.separator), place, known)
    except Irregular:
        table = cut_from(page.rows(place.separator), place, known)
    note(table)
    return table


def cut_from(rows: Rows, place: Place, known: Collection[str]) -> Table:
    """The table below a header, from rows whose middle may be regular."""
    body = [rank for rank in range(place.index + 1, len(rows.cells)) if written(rows.cells[rank])]
    if place.index == len(rows.cells) - 1 and not rows.ended:
        raise DamagedFile("open_header", row=rows.lines[place.index])
    try:
        return build(rows, place.index, body, frozenset(known), place.separator)
    except DamagedFile:
        refuse_second_header(rows, place.index, known)
        raise


def build(rows: Rows, header: int, body: list[int], known: frozenset[str], separator: str) -> Table:
    """The table of one row that is the header and some rows that are its body."""
    labels = trimmed(rows.cells[header])
    if rows.open_quote is not None and [header, *body][-1] == len(rows.cells) - 1:
        raise DamagedFile("open_quote", row=rows.open_quote)
    remark = sentence(rows, body)
    body = [] if remark else body
    cells = [rows.cells[rank] for rank in body]
    width = len(labels)
    if {len(row) for row in cells} - {width}:
        cells = [even(rows, rank, width) for rank in body]
    lines = np.array([rows.lines[rank] for rank in body], dtype=np.int64)
    ended = rows.ended or [header, *body][-1] < len(rows.cells) - 1
    if rows.middle is None or rows.above not in body:
        columns: Sequence[Cells] = by_column(cells, width)
        return Table(tuple(labels), rows.lines[header], columns, lines, separator, known, remark, ended)
    if rows.middle.width != width:
        raise Irregular
    at = body.index(rows.above) + 1
    ranks = [rank for rank, label in enumerate(labels) if plain(label) in known]
    # What the rows are about stands before their figures, under labels that differ from report to report.
    wanted = sorted({*ranks, *range(min(ranks, default=0))})
    columns = Spliced(by_column(cells[:at], width), rows.middle, by_column(cells[at:], width), wanted)
    lines = np.concatenate([lines[:at], rows.middle.lines, lines[at:]])
    return Table(tuple(labels), rows.lines[header], columns, lines, separator, known, remark, ended)


def by_column(cells: list[list[str]], width: int) -> tuple[Cells, ...]:
    """Rows of one width as one array per column."""
    return tuple(map(column, zip(*cells, strict=True))) if cells else (column(()),) * width


def written(row: Sequence[str]) -> bool:
    """Whether something stands in a row."""
    return bool(row) and (row[0] > " " or any(map(str.strip, row)))


def column(values: Sequence[Any]) -> Cells:
    """Cells as an array of objects."""
    made = np.empty(len(values), dtype=object)
    made[:] = values
    return made


def trimmed(labels: list[str]) -> list[str]:
    """A header without the blank cells that a spreadsheet adds at its end."""
    last = max((rank for rank, label in enumerate(labels) if label.strip()), default=-1)
    return labels[: last + 1]


def sentence(rows: Rows, body: list[int]) -> str:
    """What a tool writes instead of rows when there is nothing to report, blank when there are rows."""
    if len(body) != 1:
        return ""
    texts = [cell.strip() for cell in rows.cells[body[0]] if cell.strip()]
    return texts[0] if len(texts) == 1 and plain(texts[0]).startswith(NOTHING) else ""


def even(rows: Rows, rank: int, width: int) -> list[str]:
    """A row with as many cells as the header; blank ones at its end do not count."""
    row = rows.cells[rank]
    if len(row) > width and not any(cell.strip() for cell in row[width:]):
        return row[:width]
    if len(row) == width:
        return row
    last = rank == len(rows.cells) - 1 and not rows.ended
    key = "cut_short" if last and len(row) < width else "uneven_row"
    raise DamagedFile(key, row=rows.lines[rank], found=len(row), expected=width)


def refuse_second_header(rows: Rows, header: int, known: Collection[str]) -> None:
    """Refuse two exports that were put together: further down stand labels of the tool instead of values."""
    for row, line in zip(rows.cells[header + 1 :], rows.lines[header + 1 :], strict=True):
        if is_header(row, known):
            raise DamagedFile("second_header", row=line, found=shown(row))


def is_header(cells: Sequence[str], known: Collection[str]) -> bool:
    """Whether a row holds labels of the tool rather than values."""
    texts = [cell for cell in cells if cell.strip()]
    labels = sum(plain(cell) in known for cell in texts)
    return labels >= 2 and labels * 2 >= len(texts)


def shown(cells: Sequence[str]) -> str:
    """The beginning of a row, for a message."""
    return ", ".join(cells)[:80]

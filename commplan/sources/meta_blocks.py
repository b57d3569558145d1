"""A file of Meta Business Suite cut into its blocks: a title, perhaps a header, and rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from commplan.sources.dates import one_date
from commplan.sources.label import plain
from commplan.sources.meta_titles import GENDERS, gender_of
from commplan.sources.page import Rows
from commplan.sources.table import Cells, Table
from commplan.sources.table import column as cells_of

__all__ = ["DATES", "PRIMARY", "Block", "blocks", "named_figures"]

DATES = frozenset({"date", "datum", "fecha", "data"})
PRIMARY = frozenset(
    {"primary", "principal", "principale", "primaire", "primar", "primario", "primair", "valeur", "value"}
)
FIGURE = re.compile(r"-?\d[\d\s.,]*%?|--|-")
AGE = re.compile(r"\d{2} ?[-\u2013] ?\d{2}|\d{2}\+")


@dataclass(frozen=True)
class Block:
    """A block of a file: its title, its rows without blank cells at their end, and where they stand."""

    title: str
    rows: list[list[str]]
    lines: list[int]

    @property
    def daily(self) -> bool:
        """Whether the block tells one figure a day."""
        first = [plain(cell) for cell in self.rows[0]] if self.rows else []
        return len(first) >= 2 and first[0] in DATES and first[1] in PRIMARY

    @property
    def aged(self) -> bool:
        """Whether the block parts people by age and gender."""
        if len(self.rows) < 2 or AGE.fullmatch(self.rows[1][0].strip()) is None:
            return False
        return any(gender_of(label) in GENDERS for label in self.rows[0][1:])


def blocks(rows: Rows) -> Iterator[Block]:
    """The blocks of a file; a line with one text and nothing else is the title of what follows."""
    title: str | None = None
    found: list[list[str]] = []
    lines: list[int] = []
    for row, line in zip(rows.cells, rows.lines, strict=True):
        written = trimmed(row)
        if is_title(written):
            if title is not None:
                yield Block(title, found, lines)
            title, found, lines = written[0].strip(), [], []
        elif written and title is not None:
            found.append(written)
            lines.append(line)
    if title is not None:
        yield Block(title, found, lines)


def trimmed(row: list[str]) -> list[str]:
    """A row without the blank cells at its end."""
    last = max((rank for rank, cell in enumerate(row) if cell.strip()), default=-1)
    return row[: last + 1]


def is_title(row: list[str]) -> bool:
    """Whether a row is one text, no figure and no date."""
    if len(row) != 1 or row[0].lower().startswith("sep="):
        return False
    text = row[0].strip()
    return FIGURE.fullmatch(text) is None and one_date(plain(text), day_first=True) is None


def named_figures(block: Block) -> Table:
    """Names and their figures, whether they stand in two columns or in two lines.

    A spreadsheet that saved the file again may have cut `Lviv, Ukraine` in two cells: the last cell is the figure.
    """
    if across(block):
        names, figures = block.rows[0], block.rows[1]
        lines = [block.lines[1]] * len(names)
    else:
        body = [rank for rank, row in enumerate(block.rows) if rank or FIGURE.fullmatch(row[-1].strip())]
        names = [", ".join(cell.strip() for cell in block.rows[rank][:-1] if cell.strip()) for rank in body]
        figures = [block.rows[rank][-1] for rank in body]
        lines = [block.lines[rank] for rank in body]
    columns: tuple[Cells, ...] = (cells_of(names), cells_of(figures))
    where = block.lines[0] if block.lines else 0
    return Table((block.title, block.title), where, columns, np.array(lines, dtype=np.int64))


def across(block: Block) -> bool:
    """Whether the names stand in one line and their figures in the next."""
    if len(block.rows) != 2 or len(block.rows[0]) != len(block.rows[1]):
        return False
    return len(block.rows[0]) > 2 or FIGURE.fullmatch(block.rows[1][0].strip()) is not None

"""The tables of a page that a mapping describes: under every header that has its labels, however often it comes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

import numpy as np

from commplan.model.mapping import MappedFile
from commplan.sources.label import plain
from commplan.sources.page import Page, Rows
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table, build, written

__all__ = ["Block", "blocks", "find", "named", "ranks_of", "wanted_labels"]

RANKED = "#"
# A header that lacks some of the labels is one all the same when it has half of them.
ENOUGH = 0.5
SHOWN = 200


@dataclass(frozen=True)
class Block:
    """A table and the lines above it, the nearest first."""

    table: Table
    above: tuple[str, ...]

    def rank(self, label: str) -> int:
        """The column of a label, or of `#3`; two of one label must say the same."""
        first, *others = ranks_of(self.table.header, label)
        if any(not np.array_equal(self.table.columns[first], self.table.columns[other]) for other in others):
            raise DamagedFile("twice_the_label", row=self.table.line, column=label)
        return first


def wanted_labels(entry: MappedFile) -> frozenset[str]:
    """The labels that a header must have, as they are compared."""
    return frozenset(plain(label) for label in (*entry.columns, *(entry.header or ())) if not label.startswith(RANKED))


def named(entry: MappedFile, file: str) -> bool:
    """Whether a file name is one that a mapping names; a pattern with a folder is compared with the whole path."""
    path = plain(file)
    for pattern in map(plain, entry.files or ()):
        if fnmatchcase(path if "/" in pattern else path.rpartition("/")[2], pattern):
            return True
    return False


def find(page: Page, entry: MappedFile) -> tuple[str, int] | None:
    """The separator under which a page shows most of the labels, and how many."""
    wanted = wanted_labels(entry)
    if not wanted:
        return widest(page, entry), 0
    found = {sep: max((hits(row, wanted) for row in rows), default=0) for sep, rows in page.head.grids.items()}
    best = max(found, key=lambda separator: found[separator])
    return (best, found[best]) if found[best] else None


def widest(page: Page, entry: MappedFile) -> str:
    """The separator under which most rows have all the columns that are named by their rank."""
    needed = max((int(label[1:]) for label in entry.columns if label[1:].isdigit()), default=1)
    found = {sep: sum(len(row) >= needed for row in rows) for sep, rows in page.head.grids.items()}
    return max(found, key=lambda separator: (found[separator], separator == page.head.separator))


def hits(row: Iterable[str], wanted: frozenset[str]) -> int:
    """How many of the labels stand in a row."""
    return len(wanted & {plain(cell) for cell in row if cell})


def blocks(page: Page, entry: MappedFile) -> list[Block]:
    """Every table of a page, none when it has no such header.

    Raises
    ------
    DamagedFile
        When a header lacks a column that is mapped, or a row has cells beyond the header.
    """
    found = find(page, entry)
    if found is None:
        return []
    rows = page.rows(found[0])
    if entry.header_row == 0:
        return [Block(whole(rows, found[0], entry), ())]
    starts = headers(rows, entry)
    ends = [*starts[1:], len(rows.cells)]
    before = [0, *(start + 1 for start in starts)]
    return [
        Block(under(rows, start, end, found[0], entry), titles(rows.cells[first:start]))
        for start, end, first in zip(starts, ends, before, strict=False)
    ]


def headers(rows: Rows, entry: MappedFile) -> list[int]:
    """The rows that are headers; where one is stated, it is the first."""
    wanted = wanted_labels(entry)
    first = 0
    if entry.header_row is not None:
        first = next((rank for rank, line in enumerate(rows.lines) if line >= entry.header_row), len(rows.lines))
        if not wanted:
            return [first] if first < len(rows.lines) else []
    counts = [hits(row, wanted) for row in rows.cells[first:]]
    least = max(1, min(len(wanted), int(len(wanted) * ENOUGH) + 1))
    return [first + rank for rank, count in enumerate(counts) if count >= least]


def under(rows: Rows, start: int, end: int, separator: str, entry: MappedFile) -> Table:
    """The table of one header; columns without a label have their rank for one."""
    labels = ranked(rows.cells[start])
    refuse_missing(labels, entry, rows.lines[start])
    cells = [*rows.cells]
    cells[start] = labels
    body = [rank for rank in range(start + 1, end) if written(cells[rank]) and not is_title(rows, rank, len(labels))]
    return build(replace(rows, cells=cells), start, body, frozenset(), separator)


def refuse_missing(labels: Sequence[str], entry: MappedFile, row: int) -> None:
    """Refuse a header that lacks a column that is mapped."""
    missing = sorted(label for label in entry.columns if not ranks_of(labels, label))
    if missing:
        shown = ", ".join(seen(labels)) or ", ".join(labels)
        raise DamagedFile("column_missing", row=row, column=missing[0], found=shown[:SHOWN])


def is_title(rows: Rows, rank: int, width: int) -> bool:
    """Whether a row is a line of text between tables; one at the end of a file that was cut is none."""
    return len(rows.cells[rank]) == 1 < width and (rows.ended or rank < len(rows.cells) - 1)


def whole(rows: Rows, separator: str, entry: MappedFile) -> Table:
    """A page without labels as a table; its columns have their ranks for labels."""
    width = max((len(row) for row in rows.cells), default=0)
    labels = ranked([""] * width)
    refuse_missing(labels, entry, 1)
    lifted = Rows([labels, *rows.cells], [0, *rows.lines], rows.open_quote, rows.ended)
    body = [rank for rank in range(1, len(lifted.cells)) if written(lifted.cells[rank])]
    return build(lifted, 0, body, frozenset(), separator)


def ranked(labels: Sequence[str]) -> list[str]:
    """Labels; where there is none, the rank of its column."""
    return [label if label.strip() else f"{RANKED}{rank + 1}" for rank, label in enumerate(labels)]


def seen(labels: Iterable[str]) -> list[str]:
    """The labels that are really written."""
    return [label.strip() for label in labels if not label.startswith(RANKED)]


def ranks_of(labels: Sequence[str], label: str) -> list[int]:
    """The columns with a label; `#3` is the third whatever it is called."""
    if label.startswith(RANKED) and label[1:].isdigit():
        rank = int(label[1:]) - 1
        return [rank] if 0 <= rank < len(labels) else []
    return [rank for rank, each in enumerate(labels) if plain(each) == plain(label)]


def titles(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The lines with one cell above a header, the nearest first."""
    texts = [[cell.strip() for cell in row if cell.strip()] for row in reversed(rows)]
    return tuple(cells[0] for cells in texts if len(cells) == 1)

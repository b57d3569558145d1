"""What a file holds before anybody knows which tool wrote it: pages of rows of text.

A CSV is one page, a workbook one page per sheet. The separator of a CSV is not guessed here: whoever knows the
labels of a tool tries each of them and takes the one under which its labels appear.
"""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice, pairwise

from commplan.sources.label import plain
from commplan.sources.middle import Middle, find_middle
from commplan.sources.problem import UnknownFile

__all__ = ["SEPARATORS", "Head", "Page", "Place", "Rows", "large_page", "text_page"]

SEPARATORS = (",", "\t", ";")
HEAD_ROWS = 60
HEAD_CHARACTERS = 60_000
# What is read row by row at the beginning of a large text, in bytes.
THIN_HEAD = 60_000
SHOWN = 110
# `March 27, 2026 - April 23, 2026` makes three cells.
WIDEST_SENTENCE = 4
END = "\x00"


@dataclass(frozen=True)
class Rows:
    """The rows of a page under one separator.

    `lines` gives the line of the file on which each row begins; `open_quote` the line of a quotation mark that is
    never closed; `ended` whether the last line has its line end; `middle` the rows that are left out because they are
    read as columns, and stand below the row number `above`.
    """

    cells: list[list[str]]
    lines: list[int]
    open_quote: int | None = None
    ended: bool = True
    middle: Middle | None = None
    above: int = -1


@dataclass(frozen=True)
class Place:
    """Where a header stands: under which separator, in which row, and the roles that its cells play."""

    separator: str
    index: int
    cells: list[str]
    roles: list[str | None]
    above: list[list[str]]

    def has(self, *roles: str) -> bool:
        """Whether every one of these roles is there."""
        return all(role in self.roles for role in roles)

    @property
    def known(self) -> int:
        """How many of its labels the tool knows."""
        return sum(role is not None for role in self.roles)

    @property
    def foreign(self) -> int:
        """How many of its labels are written, but unknown to the tool."""
        return sum(role is None and bool(cell.strip()) for role, cell in zip(self.roles, self.cells, strict=True))


@dataclass(frozen=True)
class Head:
    """The beginning of a page, as adapters see it to recognise their tool."""

    file: str
    sheet: str
    grids: Mapping[str, list[list[str]]]

    @cached_property
    def plain(self) -> dict[str, list[list[str]]]:
        """The same rows with their cells as labels are compared."""
        return {sep: [[plain(cell) for cell in row] for row in rows] for sep, rows in self.grids.items()}

    def header(self, roles: Mapping[str, str], *, least: int = 2, above: int = 1) -> Place | None:
        """The first row with `least` labels of a tool, under the separator that shows most of them.

        None when there is no such row, or when more than `above` lines stand over it.
        """
        found = [
            self.place(separator, index, roles)
            for separator, rows in self.plain.items()
            if (index := first_header(rows, roles, least, above)) is not None
        ]
        return max(found, key=lambda place: place.known, default=None)

    @cached_property
    def separator(self) -> str:
        """The separator under which most neighbouring rows have the same number of cells, and more than one."""
        return max(self.grids, key=lambda separator: agreement(self.grids[separator]))

    def place(self, separator: str, index: int, roles: Mapping[str, str]) -> Place:
        """One row, seen as a header."""
        rows = self.grids[separator]
        found = [roles.get(cell) for cell in self.plain[separator][index]]
        return Place(separator, index, rows[index], found, rows[:index])


def first_header(rows: list[list[str]], roles: Mapping[str, str], least: int, above: int) -> int | None:
    """The first row with enough known labels; above it stand few sentences, not the rows of another table."""
    sentences = 0
    for index, row in enumerate(rows):
        if sum(cell in roles for cell in row) >= least:
            return index
        written = sum(bool(cell) for cell in row)
        sentences += bool(written)
        if written > WIDEST_SENTENCE or sentences > above:
            return None
    return None


def agreement(rows: list[list[str]]) -> int:
    """How many neighbouring rows have the same number of cells, one cell being none."""
    return sum(len(row) == len(following) > 1 for row, following in pairwise(rows))


@dataclass(frozen=True)
class Page:
    """One CSV, or one sheet of a workbook."""

    file: str
    sheet: str
    opening: tuple[str, ...]
    separators: tuple[str, ...]
    parse: Callable[[str, int | None], Rows]
    guessed: str | None = None
    kept: dict[str, Rows] = field(default_factory=dict)
    thin: Callable[[str], Rows | None] = lambda _separator: None

    def spare_rows(self, separator: str) -> Rows:
        """The rows, but for the regular middle of a large text; for readers that leave its columns to `build`."""
        key = f"spare{separator}"
        if key not in self.kept:
            self.kept[key] = self.thin(separator) or self.rows(separator)
        return self.kept[key]

    def rows(self, separator: str) -> Rows:
        """Every row, parsed once per separator."""
        if separator not in self.kept:
            self.kept[separator] = self.parse(separator, None)
        return self.kept[separator]

    def place(self, roles: Mapping[str, str], *, least: int = 2, above: int = 1) -> Place:
        """The header of a tool, which its `matches` has seen."""
        found = self.head.header(roles, least=least, above=above)
        if found is None:
            raise UnknownFile("unknown_export", found=" | ".join(self.opening))
        return found

    @cached_property
    def head(self) -> Head:
        """The first rows under every separator."""
        grids = {separator: self.parse(separator, HEAD_ROWS).cells for separator in self.separators}
        return Head(self.file, self.sheet, grids)


def text_page(file: str, content: str, guessed: str | None = None) -> Page:
    """The page of a text file; a first line such as `sep=;` says the separator and is no row."""
    return page_of(file, content[:HEAD_CHARACTERS], lambda: content, guessed)


def page_of(file: str, head: str, content: Callable[[], str], guessed: str | None = None) -> Page:
    """The page of a text whose whole is only fetched by those who need it."""
    stated = separator_stated(head)
    lines = [line.strip()[:SHOWN] for line in head.split("\n") if line.strip()]

    def parse(separator: str, limit: int | None) -> Rows:
        return parse_text(content() if limit is None else head, separator, limit)

    return Page(file, "", tuple(lines[:3]), tuple(dict.fromkeys((*stated, *SEPARATORS))), parse, guessed)


def large_page(file: str, data: bytes) -> Page:
    """The page of a large text in UTF-8, whose regular middle is read as columns."""
    page = page_of(file, data[: 4 * HEAD_CHARACTERS].decode(errors="ignore")[:HEAD_CHARACTERS],
                   lambda: data.decode(errors="replace"))  # fmt: skip

    def thin(separator: str) -> Rows | None:
        return thinned(data, separator)

    return replace(page, thin=thin)


def thinned(data: bytes, separator: str) -> Rows | None:
    """The rows above and below the regular middle, None when there is none."""
    start = data.rfind(b"\n", 0, THIN_HEAD) + 1
    if not start or data.count(b'"', 0, start) % 2:
        return None
    above = parse_text(data[:start].decode(errors="replace"), separator)
    if above.open_quote is not None or not above.cells:
        return None
    middle = find_middle(data, separator, len(above.cells[-1]), start, data.count(b"\n", 0, start) + 1)
    if middle is None:
        return None
    rest = data[middle.end :].decode(errors="replace")
    below = parse_text(rest, separator) if rest else Rows([], [])
    lines = [line + middle.following - 1 for line in below.lines]
    opened = below.open_quote and below.open_quote + middle.following - 1
    last = len(above.cells) - 1
    return Rows(above.cells + below.cells, above.lines + lines, opened, below.ended, middle, last)


def separator_stated(content: str) -> tuple[str, ...]:
    """The separator that a first line `sep=` states for spreadsheets."""
    first = content[:20].split("\n", 1)[0].strip('\r\ufeff"')
    return (first[4],) if first[:4].lower() == "sep=" and first[4:5] in {*SEPARATORS, "|"} else ()


def parse_text(content: str, separator: str, limit: int | None = None) -> Rows:
    """Rows of text; a row after the end shows whether the last quotation mark was closed."""
    ended = content.endswith(("\n", "\r"))
    cells, lines, cut = counted(content + ("" if ended else "\n") + END, separator, limit)
    if cut or len(cells) == limit:
        return Rows(cells, lines, cut, ended)
    if cells[-1] == [END]:
        return Rows(cells[:-1], lines[:-1], None, ended)
    return Rows(cells, lines, lines[-1], ended)


def counted(content: str, separator: str, limit: int | None) -> tuple[list[list[str]], list[int], int | None]:
    """Rows, the line on which each begins, and the line of a cell that never ends."""
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator)
    cells: list[list[str]] = []
    lines: list[int] = []
    line = 1
    try:
        for row in islice(reader, limit):
            cells.append(row)
            lines.append(line)
            line = reader.line_num + 1
    except csv.Error:
        # The one error left is a cell of more than 131,072 characters: a quotation mark swallowed the file.
        return cells, lines, line
    return cells, lines, None

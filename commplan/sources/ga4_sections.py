"""The tables of a Google Analytics 4 file: one file holds up to fifteen, each under its own lines of `#`."""

import re
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from commplan.sources.dates import Span, day_of_digits
from commplan.sources.label import plain
from commplan.sources.page import Rows
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Mask, Table, build, refuse_second_header, trimmed
from commplan.sources.totals import added_up, is_total, named

__all__ = ["Section", "is_comment", "is_dated", "property_name", "sections"]

# `# Date de début : 20240101`: the label depends on the language, the order start, end does not.
DATED = re.compile(r"#[^:#]*:\s*(\d{8})")
# `# 20251213-20260312` in explorations.
RANGE = re.compile(r"#\s*(\d{8})\s*-\s*(\d{8})")
RULE = re.compile(r"#\s*-{5,}")
# Nobody adds a row to a table that no spreadsheet opens.
MOST_ROWS = 100_000
LABELLED = re.compile(r"#\s*([^:]+?)\s*:\s*(.+)")


@dataclass
class Section:
    """One table and the lines of `#` above it."""

    table: Table
    period: Span
    totals: dict[str, int] = field(default_factory=dict)


@dataclass
class Block:
    """A header and the rows of its body, before they become a table."""

    header: int
    comments: list[str]
    body: list[int] = field(default_factory=list)


def is_comment(line: str) -> bool:
    """Whether a line is one of those that GA4 puts above a table, and not a title that begins with a sign."""
    return line.lstrip().startswith("#")


def is_dated(line: str) -> bool:
    """Whether a line of `#` states a date or a period."""
    return bool(DATED.fullmatch(line.strip()) or RANGE.fullmatch(line.strip()))


def sections(rows: Rows, separator: str, known: frozenset[str]) -> tuple[list[Section], list[str]]:
    """The tables of a file in its order, and the lines of `#` at its beginning.

    Raises
    ------
    DamagedFile
        When one of the tables is damaged.
    """
    blocks = blocks_of(rows, separator)
    found: list[Section] = []
    period: Span = (None, None)
    for block in blocks:
        # A table without its own dates has those of the table above.
        period = period_of(block.comments) or period
        found.append(section(rows, block, known, separator, period))
    return found, blocks[0].comments if blocks else []


def blocks_of(rows: Rows, separator: str) -> list[Block]:
    """Where each table begins and ends: a blank line ends it, and lines of `#` stand above each.

    Raises
    ------
    DamagedFile
        When a table stands without lines of its own, or the beginning of a file comes again: files were put together.
    """
    blocks: list[Block] = []
    comments: list[str] = []
    inside = begun = False
    for rank, row in enumerate(rows.cells):
        line = separator.join(row).strip(f"{separator} ") if row and is_comment(row[0]) else ""
        if not any(cell.strip() for cell in row):
            inside = False
        elif line and (not inside or is_dated(line) or RULE.fullmatch(line)):
            if blocks and RULE.fullmatch(line):
                # GA4 draws its rules at the beginning of a file only: here begins another file.
                raise DamagedFile("second_header", row=rows.lines[rank], found=line)
            comments = [line] if begun else [*comments, line]
            inside = begun = False
        elif inside:
            blocks[-1].body.append(rank)
        elif begun:
            raise DamagedFile("second_header", row=rows.lines[rank], found=", ".join(row)[:80])
        else:
            blocks.append(Block(rank, comments))
            inside = begun = True
    return blocks


def period_of(comments: list[str]) -> Span | None:
    """The period that lines of `#` state."""
    for comment in comments:
        if match := RANGE.fullmatch(comment):
            return day_of_digits(match[1]), day_of_digits(match[2])
    days = [day_of_digits(match[1]) for comment in comments if (match := DATED.fullmatch(comment))]
    return (days[0], days[1]) if len(days) == 2 else None


def section(rows: Rows, block: Block, known: frozenset[str], separator: str, period: Span) -> Section:
    """One table; a first row with one cell too many is the grand total of an exploration."""
    width = len(trimmed(rows.cells[block.header]))
    totals = {}
    if block.body:
        first = rows.cells[block.body[0]]
        if len(first) == width + 1 and not first[0].strip() and first[-1].strip():
            totals = {first[-1].strip(): rows.lines[block.body.pop(0)]}
    try:
        table = build(rows, block.header, block.body, known, separator)
    except DamagedFile:
        refuse_second_header(rows, block.header, known)
        raise
    sums = added_by_hand(table)
    if sums is None:
        return Section(table, period, totals)
    return Section(table.keep(~sums), period, totals | named(table, sums, range(len(table.header))))


def added_by_hand(table: Table) -> Mask | None:
    """Rows of totals that somebody wrote above or below the others, None when there are none."""
    ends = [str(column[row]) for column in table.columns for row in (0, -1)] if 1 < len(table) <= MOST_ROWS else []
    if not any(map(is_total, ends)):
        return None
    figures = [values for rank in range(len(table.header)) if (values := figures_of(table, rank)) is not None]
    sums = added_up(table, range(len(table.header)), figures)
    return sums if sums.any() else None


def figures_of(table: Table, rank: int) -> npt.NDArray[np.float64] | None:
    """A column as numbers, None when it holds something else."""
    try:
        return table.floats(rank, decimal=None if table.separator == ";" else ".")
    except DamagedFile:
        return None


def property_name(comments: list[str]) -> str | None:
    """The name of the property, in the block between the two rules."""
    rules = [rank for rank, comment in enumerate(comments) if RULE.fullmatch(comment)]
    block = comments[rules[0] + 1 : rules[1]] if len(rules) > 1 else []
    named = [match[2] for comment in block if (match := LABELLED.fullmatch(comment)) and plain(match[1])]
    if len(block) >= 3 and not is_dated(block[-1]):
        return named[-1] if named else None
    return block[0].lstrip("# ").strip() if block else None

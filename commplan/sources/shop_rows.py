"""The lines of a shop's export gathered into orders: one order has one line per article, and its values once.

Some systems write the values of an order on its first line only, some on every line, some leave its number out below
the first. An order is read where its amount stands, and its articles are counted over all its lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.label import plain
from commplan.sources.table import Cells, Mask, Table

__all__ = ["Lines", "articles", "by_order", "mapped", "narrowed", "picked", "unescaped"]

# What a spreadsheet would take for a formula, which shops therefore write behind an apostrophe: `'-5.00`.
ESCAPED = ("'-", "'+", "'=", "'@")

Floats = npt.NDArray[np.float64]
Ranks = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Lines:
    """Which lines make an order: `owner` the order of each line, `first` the line that holds each order's values."""

    owner: Ranks
    first: Ranks
    numbers: Cells


def narrowed(table: Table, roles: Mapping[str, str]) -> Table:
    """The columns of a table that play a role: a shop exports eighty, and few are needed."""
    ranks = [rank for rank, label in enumerate(table.plain_header()) if label in roles]
    header = tuple(table.header[rank] for rank in ranks)
    return replace(table, header=header, columns=tuple(table.columns[rank] for rank in ranks))


def unescaped(table: Table) -> Table:
    """The table without the apostrophes that keep a spreadsheet from taking a cell for a formula."""
    return replace(table, columns=tuple(map(unquoted, table.columns)))


def unquoted(column: Cells) -> Cells:
    """A column without these apostrophes; the very same column where there are none."""
    escaped = [rank for rank, cell in enumerate(column.tolist()) if str(cell).startswith(ESCAPED)]
    if not escaped:
        return column
    clean = column.copy()
    clean[escaped] = [str(cell)[1:] for cell in column[escaped]]
    return clean


def by_order(columns: Columns, number: str, amount: str) -> Lines:
    """The lines of each order.

    Parameters
    ----------
    number
        The role that numbers the orders; a line without number and without amount belongs to the order above it.
    amount
        The role of an amount of the whole order.
    """
    numbers = cells(columns, number)
    written, valued = numbers != "", cells(columns, amount) != ""
    above = np.maximum.accumulate(np.where(written | valued, np.arange(len(numbers)), 0))
    keys = numbers[above]
    unnumbered = keys == ""
    # Nobody knows to whom an amount without a number belongs: it is an order of its own.
    keys[unnumbered] = above[unnumbered]
    owner, _ = pd.factorize(keys)
    return Lines(owner, holders(owner, valued), numbers)


def cells(columns: Columns, role: str) -> Cells:
    """The cells of a role without blanks around, all blank when it has no column."""
    found = np.full(len(columns.table), "", dtype=object)
    if columns.has(role):
        found[:] = columns.cells(role)
    return found


def holders(owner: Ranks, valued: Mask) -> Ranks:
    """The first line of each order on which its amount stands, else its first line."""
    first = np.zeros(owner.max(initial=-1) + 1, dtype=np.intp)
    for rows in (np.arange(len(owner)), np.flatnonzero(valued)):
        # Written backwards, so that the first line of each order is the one that stays.
        first[owner[rows][::-1]] = rows[::-1]
    return first


def picked(columns: Columns, lines: Lines) -> Columns:
    """The table with the line of each order only."""
    table = columns.table
    kept = replace(
        table, columns=tuple(column[lines.first] for column in table.columns), lines=table.lines[lines.first]
    )
    return Columns(kept, columns.roles, columns.numeric, columns.default)


def articles(columns: Columns, lines: Lines, role: str) -> Floats | None:
    """How many articles each order has, None where the export does not say."""
    counted = columns.numbers(role)
    if counted is None:
        return None
    size, known = len(lines.first), ~np.isnan(counted)
    sums = np.bincount(lines.owner[known], weights=counted[known], minlength=size)
    return np.where(np.bincount(lines.owner[known], minlength=size) > 0, sums, np.nan)


def mapped(texts: Any, words: Mapping[str, Any], *, default: Any = None) -> Cells:
    """What each text of a column stands for, the texts in the form of `plain`."""
    codes, uniques = pd.factorize(np.asarray(texts, dtype=object), use_na_sentinel=False)
    found = np.empty(len(uniques), dtype=object)
    found[:] = [words.get(plain(text), default) if isinstance(text, str) else default for text in uniques]
    return found[codes]

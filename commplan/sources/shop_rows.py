"""The lines of a shop's export gathered into orders: one order has one line per article, and its values once.

Some systems write the values of an order on its first line only, some on every line, some leave its number out below
the first. An order is read where its amount stands, and its articles are counted over all its lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.label import plain
from commplan.sources.table import Cells, Mask

__all__ = ["Lines", "by_order", "mapped", "picked", "summed"]

Floats = npt.NDArray[np.float64]
Ranks = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Lines:
    """Which lines make an order.

    Parameters
    ----------
    owner
        The order of each line.
    held
        The lines that hold the values of an order, one for each.
    orders
        How many orders there are.
    """

    owner: Ranks
    held: Mask
    orders: int


def by_order(columns: Columns, number: str, amount: str) -> Lines:
    """The lines of each order.

    Parameters
    ----------
    number
        The role that numbers the orders; a line without number and without amount belongs to the order above it.
    amount
        The role of an amount of the whole order.
    """
    size = len(columns.table)
    numbers = np.array(columns.cells(number) or [""] * size, dtype=object)
    amounts = columns.numbers(amount)
    worth = np.full(size, np.nan) if amounts is None else amounts
    above = np.maximum.accumulate(np.where((numbers != "") | ~np.isnan(worth), np.arange(size), 0))
    keys = numbers[above]
    unnumbered = keys == ""
    # Nobody knows to whom an amount without a number belongs: it is an order of its own.
    keys[unnumbered] = above[unnumbered]
    return in_file_order(pd.factorize(keys)[0], worth)


def in_file_order(owner: Ranks, worth: Floats) -> Lines:
    """Each order at the first line on which its amount stands, else at its first line, in the order of these lines.

    A line with a negative amount tells what was paid back, not the order.
    """
    first = np.zeros(owner.max(initial=-1) + 1, dtype=np.intp)
    for rows in (np.arange(len(owner)), np.flatnonzero(~np.isnan(worth)), np.flatnonzero(worth > 0)):
        # Written backwards, so that the first line of each order is the one that stays.
        first[owner[rows][::-1]] = rows[::-1]
    ranks = np.argsort(np.argsort(first))
    held = np.zeros(len(owner), dtype=bool)
    held[first] = True
    return Lines(ranks[owner], held, len(first))


def picked(columns: Columns, lines: Lines) -> Columns:
    """The table with the line of each order only."""
    return Columns(columns.table.keep(lines.held), columns.roles, columns.numeric, columns.default)


def summed(columns: Columns, lines: Lines, role: str) -> Floats | None:
    """What the lines of each order have together, such as articles; None where the export does not say."""
    counted = columns.numbers(role)
    if counted is None:
        return None
    size, known = lines.orders, ~np.isnan(counted)
    sums = np.bincount(lines.owner[known], weights=counted[known], minlength=size)
    return np.where(np.bincount(lines.owner[known], minlength=size) > 0, sums, np.nan)


def mapped(texts: Any, words: Mapping[str, Any], *, default: Any = None) -> Cells:
    """What each text of a column stands for, the texts in the form of `plain`."""
    codes, uniques = pd.factorize(np.asarray(texts, dtype=object), use_na_sentinel=False)
    found = np.empty(len(uniques), dtype=object)
    found[:] = [words.get(plain(text), default) if isinstance(text, str) else default for text in uniques]
    return found[codes]

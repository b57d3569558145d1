"""What a sheet is made of: columns with their kinds, rows of values, and sums that stay formulas."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from commplan.knowledge.words import Words
from commplan.model.quantity import Money

Kind = Literal["text", "date", "month", "money", "number", "percent"]


@dataclass(frozen=True)
class Head:
    """A column: its heading (a month where it is one), the kind of its cells, how wide it may become [letters]."""

    heading: str | dt.date
    kind: Kind = "text"
    widest: int = 40


@dataclass(frozen=True)
class Figure:
    """A number with what it is counted in: a currency, percent, or nothing."""

    value: float
    currency: str = ""
    is_share: bool = False


@dataclass(frozen=True)
class Total:
    """A cell that adds up cells: those above it in its column, or those to its left in its row.

    `first` and `last` are ranks of rows or columns of the table; `visible` leaves out what a filter hides.
    """

    value: Figure
    first: int
    last: int
    across: bool = False
    visible: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet: a title, a table that can be filtered, and below it rows that add up."""

    name: str
    title: str
    heads: Sequence[Head]
    rows: Sequence[Sequence[Any]]
    totals: Sequence[Sequence[Any]] = ()
    notes: Sequence[str] = ()
    fixed: int = 1
    """How many columns stay when the sheet is moved sideways."""
    is_mixed: bool = False
    """Whether each row counts something else, so that cents are a matter of the row and not of the sheet."""


def figure(amount: Money | None) -> Figure | None:
    """An amount as a number with its currency."""
    return Figure(float(amount.amount), amount.currency) if amount is not None else None


def first_of(month: str) -> dt.date:
    """The first day of a month such as `2026-10`."""
    return dt.date.fromisoformat(f"{month}-01")


def shown(value: Any, words: Words) -> str | None:
    """What a client typed, in the language of the report; None where nothing was."""
    return None if value is None or value == "" else words.show(value)

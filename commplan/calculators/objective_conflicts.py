"""Objectives that cannot be pursued together."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from commplan.calculators.objective_states import wanted_level
from commplan.model.objective import Objective

Kind = Literal["opposite", "two_targets"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two objectives on one metric that contradict each other; ranks are those of the list, the first comes first."""

    kind: Kind
    first: int
    second: int


def conflicts(objectives: Sequence[Objective]) -> tuple[Conflict, ...]:
    """The pairs of objectives that pull one metric two ways, or give it two targets that exclude each other.

    Parameters
    ----------
    objectives : sequence of Objective
        All of the client's.

    Returns
    -------
    tuple of Conflict
        `opposite`: one wants more of it and the other less. `two_targets`: two levels for one day, or a later day
        that asks for less than an earlier one.

    Notes
    -----
    Two objectives share a metric when they name the same indicator. Where both name personas and have none in common
    they speak of different people, and do not contradict each other.

    Examples
    --------
    >>> price = {"indicator": "price", "target": 20.0}
    >>> found = conflicts([Objective(id="a", title="Dearer", **price),
    ...                    Objective(id="b", title="Cheaper", direction="down", **price)])
    >>> found[0].kind
    'opposite'
    """
    return tuple(_found(objectives))


def _found(objectives: Sequence[Objective]) -> Iterator[Conflict]:
    for (one, first), (two, second) in combinations(enumerate(objectives), 2):
        if not share_metric(first, second):
            continue
        if first.direction != second.direction:
            yield Conflict("opposite", one, two)
        elif _exclude_each_other(first, second):
            yield Conflict("two_targets", one, two)


def share_metric(first: Objective, second: Objective) -> bool:
    """Tell whether two objectives are measured by one indicator, for people that they have in common."""
    if not first.indicator or first.indicator != second.indicator:
        return False
    ours, theirs = set(first.personas or ()), set(second.personas or ())
    return not ours or not theirs or bool(ours & theirs)


def _exclude_each_other(first: Objective, second: Objective) -> bool:
    if (first.kind, first.per) != (second.kind, second.per):
        return False
    wanted = {each.id: wanted_level(each) for each in (first, second)}
    days = [each.deadline for each in (first, second)]
    if any(value != value for value in wanted.values()) or not all(isinstance(day, dt.date) for day in days):
        return False
    sooner, later = sorted((first, second), key=lambda each: (str(each.deadline), wanted[each.id]))
    if sooner.deadline == later.deadline:
        return wanted[sooner.id] != wanted[later.id]
    sign = 1 if first.direction == "up" else -1
    return sign * wanted[later.id] < sign * wanted[sooner.id]

"""What the months to come of an objective's period may bring, and how likely its target is then."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from commplan.calculators.objective_months import bounds_of, is_count, series_until
from commplan.calculators.objective_states import MONTHS, WEEK, indicator_series, wanted_level
from commplan.calculators.outlook import Outlook, outlook
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

FARTHEST = 36
"""Beyond so many months a course says nothing any more [months]."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What the months to come of an objective's period may bring, and what is known of that period already."""

    found: Outlook
    known: float
    scale: float


def ahead_of(objective: Objective, values: "pd.Series[float]", left: float, *, is_count: bool) -> Ahead | None:
    """The part of the deadline's period that is still to come.

    Parameters
    ----------
    objective : Objective
        For its period and unit.
    values : Series of float indexed by month
        As `series_until` gives it.
    left : float
        Months to the month of the deadline.
    is_count : bool
        Whether the values are whole counts of events.

    Returns
    -------
    Ahead or None
        None where the deadline is past or too far, or too little is known.
    """
    if not 0 < left <= FARTHEST or values.empty:
        return None
    ahead = tuple(month for month in range(1, int(left) + 1) if month > left - period_length(objective))
    behind = period_length(objective) - len(ahead)
    known = float(values.iloc[len(values) - behind :].sum()) if behind > 0 else 0.0
    found = outlook(values.tolist(), ahead=ahead, counts=is_count, bounds=bounds_of(values, objective.unit))
    if found is None:
        return None
    last = str(pd.Period(values.index[-1], "M") + int(left))
    return Ahead(found, known, per_week(objective, last))


def chance_of(ahead: Ahead, target: float, direction: str, *, is_count: bool, growth: float = 1.0) -> float:
    """How likely the target is once what the months to come bring is multiplied by the growth."""
    needed = target / ahead.scale - ahead.known
    if math.isnan(needed):
        return math.nan
    half = 0.5 if is_count else 0.0  # 30 of a count is met from 29.5 on
    edge = needed - half if direction == "up" else needed + half
    if growth <= 0:
        return float(edge <= 0) if direction == "up" else float(edge > 0)
    reached = ahead.found.chance_of_at_least(edge / growth)
    return reached if direction == "up" else 1 - reached


def chances_when(
    growths: Sequence[float], objectives: Sequence[Objective], *, indicators: Sequence[Indicator],
    performance: pd.DataFrame | None, client: Client, month: str,
) -> dict[str, list[float]]:  # fmt: skip
    """How likely each objective is if what it measures grows or shrinks from now on.

    Parameters
    ----------
    growths : sequence of float
        Each multiplies what the months to come would bring otherwise [ratio]; 1 is the present course.
    objectives, indicators, performance, client, month
        As in `objective_outlooks`.

    Returns
    -------
    dict of list of float
        By objective, the chance at each growth [ratio]; without those whose chance is not known today.
    """
    by_id = {indicator.id: indicator for indicator in indicators}
    found: dict[str, list[float]] = {}
    for each in objectives:
        indicator = by_id.get(str(each.indicator))
        series = indicator_series(indicator, performance=performance, client=client) if indicator else None
        values = series_until(series, month)
        counts = is_count(each, indicator) and bool((values.dropna() % 1 == 0).all())
        ahead = ahead_of(each, values, months_left(each, month), is_count=counts)
        target = wanted_level(each)
        if ahead is not None and not math.isnan(target):
            found[each.id] = [chance_of(ahead, target, each.direction, is_count=counts, growth=growth)
                              for growth in growths]  # fmt: skip
    return found


def months_left(objective: Objective, month: str) -> float:
    """Months from the one reviewed to that of the deadline; nan without a deadline."""
    if not objective.deadline:
        return math.nan
    deadline = pd.Period(objective.deadline, "M")
    return float((deadline - pd.Period(month, "M")).n)


def period_length(objective: Objective) -> int:
    """How many months an objective is counted over [months]."""
    return MONTHS.get(objective.per or "month", 1) if objective.kind == "count" else 1


def per_week(objective: Objective, month: str) -> float:
    """What turns a month's count into the objective's unit [ratio]: a week's share, or 1."""
    weekly = objective.kind == "count" and objective.per == "week"
    return WEEK / pd.Period(month, "M").days_in_month if weekly else 1.0

"""Where each objective stands at the end of a month."""

import functools
from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd

from commplan.calculators.channel_results import in_currency
from commplan.calculators.monthly import monthly
from commplan.calculators.reading_rhythm import month_number, rhythm
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

MONTHS = {"week": 1, "month": 1, "quarter": 3, "year": 12}
WEEK = 7
State = Literal["met", "behind", "unknown"]
COLUMNS = ["objective", "title", "unit", "kind", "per", "direction", "baseline", "actual", "previous", "target",
           "gap", "deadline", "progress", "state", "read_in"]  # fmt: skip
RARE = 12
"""How long one reading holds where there is no other to tell the rhythm [months]."""


def objective_states(
    objectives: Sequence[Objective],
    *,
    indicators: Sequence[Indicator],
    performance: pd.DataFrame | None,
    client: Client,
    month: str,
    standing: bool = False,
) -> pd.DataFrame:
    """Where each objective that has a target stands.

    Parameters
    ----------
    objectives, indicators : sequences of the model's records
        An objective names the indicator that measures it.
    performance : DataFrame or None
        As `read_performance` gives it.
    client : Client
        For the currency of amounts.
    month : str
        The month reviewed, such as `2026-10`.
    standing : bool
        As a report shows it: an objective whose day has passed is judged on that day, and a level that is read every
        half-year stands until its next reading is due.

    Returns
    -------
    DataFrame, one row per objective with a target, in the client's order
        baseline, actual (of the month; for a count per quarter or year, of the months that end with it; per week, the
        month's mean), previous (the same a month before), target and gap (target − actual) in the objective's unit;
        progress [ratio]: the share of the way from baseline to target that is behind us, missing without a baseline;
        state `met`, `behind` or `unknown` (nothing measures it); read_in: the month that actual is of.
    """
    by_id = {indicator.id: indicator for indicator in indicators}
    rows = [
        _row(each, by_id.get(str(each.indicator)), performance, client, month, standing=standing)
        for each in objectives
        if isinstance(each.target, float)
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def indicator_series(indicator: Indicator, *, performance: pd.DataFrame | None, client: Client) -> "pd.Series[float]":
    """The monthly values of an indicator: those written in the file, else those of the exports.

    Parameters
    ----------
    indicator : Indicator
        `readings` by month win over `reads`, the column of the exports.
    performance : DataFrame or None
        As `read_performance` gives it.
    client : Client
        For the currency of amounts.

    Returns
    -------
    Series of float indexed by month
        Empty where nothing measures the indicator.
    """
    if indicator.readings:
        return pd.Series(dict(sorted(indicator.readings.items())), dtype=float)
    if indicator.reads is None or performance is None:
        return pd.Series(dtype=float)
    rows = in_currency(performance, client.currency)
    if indicator.reads not in (*rows.columns, "cost_per_lead"):
        return pd.Series(dtype=float)  # another table gives it
    if indicator.reads == "cost_per_lead":
        leads = monthly(rows, "conversions", channels=indicator.channels)
        return (monthly(rows, "cost", channels=indicator.channels) / leads.where(leads > 0)).dropna()
    return monthly(rows, indicator.reads, channels=indicator.channels)


def _row(
    objective: Objective, indicator: Indicator | None, performance: pd.DataFrame | None, client: Client, month: str, *,
    standing: bool,
) -> dict[str, Any]:  # fmt: skip
    values = (
        indicator_series(indicator, performance=performance, client=client) if indicator else pd.Series(dtype=float)
    )
    reached = functools.partial(_reached, values, objective)
    read_in = _read_in(objective, values, month) if standing else month
    actual = reached(read_in)
    target = wanted_level(objective)
    baseline = objective.baseline if isinstance(objective.baseline, float) else float("nan")
    return {
        "objective": objective.id, "title": objective.title, "unit": objective.unit, "kind": objective.kind,
        "per": objective.per, "direction": objective.direction, "baseline": baseline, "actual": actual,
        "previous": reached(_before(read_in)), "target": target, "gap": target - actual,
        "deadline": objective.deadline or None, "progress": _progress(baseline, actual, target),
        "state": _state(actual, target, objective.direction), "read_in": read_in,
    }  # fmt: skip


def _read_in(objective: Objective, values: "pd.Series[float]", month: str) -> str:
    """The month of the reading that stands: that of the deadline once it has passed; the last, until one is due."""
    month = min(month, f"{objective.deadline:%Y-%m}") if objective.deadline else month
    known = sorted(str(each) for each in values.dropna().index if str(each) <= month)
    if objective.kind == "count" or not known or known[-1] == month:
        return month
    ago = month_number(month) - month_number(known[-1])
    return known[-1] if ago < (rhythm(known) or RARE) else month


def _reached(values: "pd.Series[float]", objective: Objective, month: str) -> float:
    """The value of a month; for a count per quarter or year, of the months that end with it."""
    if objective.kind != "count":
        return float(values.get(month, float("nan")))
    months = [str(pd.Period(month, "M") - back) for back in range(MONTHS.get(objective.per or "month", 1))]
    known = [float(values.get(each, float("nan"))) for each in months]
    per_week = WEEK / pd.Period(month, "M").days_in_month if objective.per == "week" else 1.0
    return sum(known) * per_week


def wanted_level(objective: Objective) -> float:
    """The level to be reached: the target itself, or the baseline changed by it.

    Parameters
    ----------
    objective : Objective
        With a target; a change (+15 %) needs a baseline.

    Returns
    -------
    float
        In the objective's unit; nan where a change has no baseline to start from.
    """
    if not isinstance(objective.target, float):
        return float("nan")
    if objective.kind != "change":
        return objective.target
    return objective.baseline * (1 + objective.target) if isinstance(objective.baseline, float) else float("nan")


def _before(month: str) -> str:
    return str(pd.Period(month, "M") - 1)


def _progress(baseline: float, actual: float, target: float) -> float:
    way = target - baseline
    return (actual - baseline) / way if way else float("nan")


def _state(actual: float, target: float, direction: str) -> State:
    if pd.isna(actual) or pd.isna(target):
        return "unknown"
    reached = actual >= target if direction == "up" else actual <= target
    return "met" if reached else "behind"

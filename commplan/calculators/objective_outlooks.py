"""Whether each objective will be met by its deadline if things go on as they have gone."""

import math
from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd

from commplan.calculators.objective_ahead import ahead_of, chance_of, months_left, per_week, period_length
from commplan.calculators.objective_months import is_count, series_until
from commplan.calculators.objective_states import indicator_series, wanted_level
from commplan.calculators.robust_trend import outliers, theil_sen
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

State = Literal["on_course", "uncertain", "behind", "met", "missed", "too_few", "unmeasured", "no_deadline",
                "no_target"]  # fmt: skip
LIKELY, UNLIKELY = 0.8, 0.2
"""From such a chance on an objective is on course, and below such a one it is behind [ratio]."""
COLUMNS = ["objective", "title", "unit", "kind", "per", "direction", "target", "now", "deadline", "months_left",
           "months_known", "chance", "expected", "low", "high", "trend", "trend_low", "trend_high", "pace", "pace_kind",
           "state", "doubt", "odd_months"]  # fmt: skip


def objective_outlooks(
    objectives: Sequence[Objective],
    *,
    indicators: Sequence[Indicator],
    performance: pd.DataFrame | None,
    client: Client,
    month: str,
) -> pd.DataFrame:
    """Where the present course leads each objective, and how likely it is to be met.

    Parameters
    ----------
    objectives, indicators : sequences of the model's records
        An objective names the indicator that measures it.
    performance : DataFrame or None
        As `read_performance` gives it.
    client : Client
        For the currency of amounts.
    month : str
        The month reviewed; nothing later is looked at.

    Returns
    -------
    DataFrame, one row per objective, in the client's order
        target and now in the objective's unit; months_left to the month of the deadline; chance [ratio] of meeting it;
        expected with low and high (80 %) at the deadline; trend per month with its range (80 %); pace: with pace_kind
        `change`, the change per month now needed, with `amount` what each month left of the period has to bring;
        state; doubt (`backwards`: the target lies on the wrong side of the baseline, `partial`: months are missing);
        odd_months: the months that stand out, with their values. Missing where it cannot be said.

    Notes
    -----
    A count per quarter or year is that of the months that end with the deadline; one per week is the mean of the
    deadline's month. A chance of 80 % or more is `on_course`, 20 % or less `behind`, in between `uncertain`.
    """
    by_id = {indicator.id: indicator for indicator in indicators}
    rows = []
    for each in objectives:
        indicator = by_id.get(str(each.indicator))
        values = indicator_series(indicator, performance=performance, client=client) if indicator else None
        rows.append(_row(each, series_until(values, month), month, is_count=is_count(each, indicator)))
    return pd.DataFrame(rows, columns=COLUMNS)


def _row(objective: Objective, values: "pd.Series[float]", month: str, *, is_count: bool) -> dict[str, Any]:
    target = wanted_level(objective)
    left = months_left(objective, month)
    row: dict[str, Any] = dict.fromkeys(COLUMNS, math.nan) | {
        "objective": objective.id, "title": objective.title, "unit": objective.unit, "kind": objective.kind,
        "per": objective.per, "direction": objective.direction, "target": target, "now": _reached(values, objective, 0),
        "deadline": objective.deadline or None, "months_left": left, "months_known": int(values.notna().sum()),
        "doubt": _doubt(objective, values, target), "odd_months": _odd(values, is_count=is_count), "pace_kind": None,
    }  # fmt: skip
    is_count = is_count and bool((values.dropna() % 1 == 0).all())
    row |= _trend(values)
    row |= _course(objective, values, left, target, is_count=is_count)
    row["state"] = _state(row, has_target=isinstance(objective.target, float))
    return row | _pace(row, objective, values)


def _reached(values: "pd.Series[float]", objective: Objective, ago: int) -> float:
    """The value of the period that ended so many months ago, in the objective's unit."""
    length = period_length(objective)
    end = len(values) - ago
    if end < length or end <= 0:
        return math.nan
    return float(values.iloc[end - length : end].sum(skipna=False)) * per_week(objective, str(values.index[end - 1]))


def _course(
    objective: Objective, values: "pd.Series[float]", left: float, target: float, *, is_count: bool
) -> dict[str, float]:
    """What the period of the deadline will come to: the months of it that are known, and those to come."""
    ahead = ahead_of(objective, values, left, is_count=is_count)
    if ahead is None:
        return {}
    interval = ahead.found.interval()
    ends = {name: (getattr(interval, name) + ahead.known) * ahead.scale for name in ("low", "high")}
    chance = chance_of(ahead, target, objective.direction, is_count=is_count)
    return ends | {"expected": (ahead.found.expected + ahead.known) * ahead.scale, "chance": chance}


def _state(row: dict[str, Any], *, has_target: bool) -> State:
    if not has_target or math.isnan(row["target"]):
        return "no_target"
    if not row["months_known"]:
        return "unmeasured"
    left = row["months_left"]
    if math.isnan(left):
        return "no_deadline"
    if left <= 0:
        return _closed(row)
    if math.isnan(row["chance"]):
        return "too_few"
    return "on_course" if row["chance"] >= LIKELY else "behind" if row["chance"] <= UNLIKELY else "uncertain"


def _closed(row: dict[str, Any]) -> State:
    """The deadline is there or has passed: what was reached is known, or never was measured."""
    if math.isnan(row["now"]):
        return "unmeasured"
    return (
        "met"
        if (row["now"] >= row["target"]) == (row["direction"] == "up") or row["now"] == row["target"]
        else "missed"
    )


def _trend(values: "pd.Series[float]") -> dict[str, float]:
    found = theil_sen(values.tolist()) if len(values) else None
    if found is None:
        return {}
    return {"trend": found.likely or 0.0, "trend_low": found.low, "trend_high": found.high}


def _pace(row: dict[str, Any], objective: Objective, values: "pd.Series[float]") -> dict[str, Any]:
    """What it takes from now on: a change per month for a level, an amount per month for a sum over several."""
    left, target = row["months_left"], row["target"]
    if math.isnan(left) or left <= 0 or math.isnan(target) or values.empty:
        return {}
    length = period_length(objective)
    if length == 1:
        level = float(values.dropna().iloc[-3:].median()) * per_week(objective, str(values.index[-1]))
        return {"pace": (target - level) / left, "pace_kind": "change"}
    months = int(min(left, length))
    known = float(values.iloc[len(values) - (length - months) :].sum()) if months < length else 0.0
    return {"pace": (target - known) / months, "pace_kind": "amount"}


def _doubt(objective: Objective, values: "pd.Series[float]", target: float) -> str | None:
    if isinstance(objective.baseline, float) and not math.isnan(target):
        way = target - objective.baseline
        if way and (way > 0) != (objective.direction == "up"):
            return "backwards"
    return "partial" if values.isna().any() else None


def _odd(values: "pd.Series[float]", *, is_count: bool) -> tuple[tuple[str, float], ...]:
    if values.empty:
        return ()
    found = outliers(values.tolist(), counts=is_count and bool((values.dropna() >= 0).all()))
    return tuple((str(values.index[each.place]), each.value) for each in found)

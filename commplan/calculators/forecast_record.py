"""What was expected and what came: forecasts made again from what was known then, and decisions with what followed."""

import math
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import pandas as pd
from babel.numbers import is_currency

from commplan.calculators.channel_results import threshold
from commplan.calculators.count import poisson_interval
from commplan.calculators.interval import Interval
from commplan.calculators.objective_months import bounds_of, series_until
from commplan.calculators.objective_states import indicator_series
from commplan.calculators.outlook import ENOUGH, outlook
from commplan.calculators.pooled import Pool, pools
from commplan.calculators.proportion import wilson
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Decision, Review
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

AGO = (1, 3)
"""How many months before a month its forecasts were made [months]."""
FORECASTS = ["objective", "title", "unit", "month", "ago", "expected", "low", "high", "actual", "held"]
DECISIONS = ["decided", "title", "kind", "channel", "unit", "low", "likely", "high", "came_low", "came", "came_high",
             "months", "state"]  # fmt: skip
Came = Literal["as_expected", "less", "more", "opposite", "noise", "waiting", "not_foreseen", "unmeasured", "refused"]


def forecast_record(
    objectives: Sequence[Objective],
    *,
    indicators: Sequence[Indicator],
    performance: pd.DataFrame | None,
    client: Client,
    month: str,
) -> pd.DataFrame:
    """For each month known, what one and three months before would have been said of it.

    Parameters
    ----------
    objectives, indicators, performance, client, month
        As `objective_outlooks` takes them.

    Returns
    -------
    DataFrame, one row per objective, month and distance
        month and what it was forecast ago months before: expected with low and high (80 %), then actual, and whether
        the range held it. Empty where no month has four known ones before it.

    Notes
    -----
    Each forecast sees the months up to its own and nothing later. Forecasts of neighbouring months share most of what
    they rest on, so that they tell less than as many independent ones.
    """
    by_id = {indicator.id: indicator for indicator in indicators}
    rows: list[dict[str, Any]] = []
    for each in objectives:
        indicator = by_id.get(str(each.indicator))
        if indicator is not None:
            values = series_until(indicator_series(indicator, performance=performance, client=client), month)
            rows += [{"objective": each.id, "title": indicator.title, "unit": each.unit, **row}
                     for row in _forecasts(values, each.unit)]  # fmt: skip
    return pd.DataFrame(rows, columns=FORECASTS).drop_duplicates(["objective", "month", "ago"])


def _forecasts(values: "pd.Series[float]", unit: object) -> Iterable[dict[str, Any]]:
    counts = (
        bool(len(values)) and bool((values.dropna() % 1 == 0).all()) and values.min() >= 0 and values.max() < 10_000
    )
    for at in range(ENOUGH, len(values)):
        for ago in AGO:
            seen = values.iloc[: at - ago + 1]
            if math.isnan(values.iloc[at]) or seen.notna().sum() < ENOUGH:
                continue
            found = outlook(seen.tolist(), ahead=(ago,), counts=counts, bounds=bounds_of(values, unit))
            if found is not None:
                yield _told(found.interval(), str(values.index[at]), ago, float(values.iloc[at]), counts=counts)


def _told(interval: Interval, month: str, ago: int, actual: float, *, counts: bool) -> dict[str, Any]:
    margin = 0.5 if counts else 0.0
    return {"month": month, "ago": ago, "expected": interval.likely, "low": interval.low, "high": interval.high,
            "actual": actual, "held": interval.low - margin <= actual <= interval.high + margin}  # fmt: skip


def hit_rate(held: Sequence[bool]) -> Interval | None:
    """Share of the forecasts or expectations that held, with its interval (95 %).

    Parameters
    ----------
    held : sequence of bool
        One per forecast.

    Returns
    -------
    Interval or None
        [ratio 0-1]; None without one.

    References
    ----------
    As `wilson`.

    Examples
    --------
    >>> hit_rate([True, True, True, False]).likely
    0.75
    """
    return wilson(sum(map(bool, held)), trials=len(held)) if len(held) else None


def decision_record(
    decisions: Sequence[Review],
    *,
    performance: pd.DataFrame | None,
    client: Client,
    channels: Sequence[Channel],
    month: str,
) -> pd.DataFrame:
    """Each decision taken before the month reviewed: what was expected of it, and what came.

    Parameters
    ----------
    decisions : sequence of Review
        With their expected effect: an amount is a gain per month, anything else results per month.
    performance : DataFrame or None
        As `read_performance` gives it.
    client, channels
        For the break-even, fees and hours.
    month : str
        The month reviewed.

    Returns
    -------
    DataFrame, one row per decision up to that month, the latest first
        decided, title, kind, channel; low, likely, high as expected; came_low, came, came_high: the change per month
        on its channel, after against before (95 %); months seen after; state: `as_expected` (the change lies in the
        expected range, and is none of chance), `less`, `more`, `opposite`, `noise` (the change may be none at all),
        `waiting` (no month has followed yet), `not_foreseen` (nothing was expected in figures), `unmeasured`, or
        `refused`.

    Notes
    -----
    Before: the up to three months that end with the decision's. After: the up to three that follow. A gain is results
    times break-even less what the channel cost. The change compares two stretches of time: season and everything else
    that happened are in it.
    """
    by_id = {channel.id: channel for channel in channels}
    found = [(review.month, each) for review in decisions if review.month <= month for each in review.decisions or ()]
    rows = [_decision(when, each, by_id.get(str(each.channel)), performance, client, month)
            for when, each in sorted(found, key=lambda pair: pair[0], reverse=True)
            if each.state != "asked" or when < month]  # fmt: skip
    return pd.DataFrame(rows, columns=DECISIONS)


def _decision(
    when: str, decision: Decision, channel: Channel | None, performance: pd.DataFrame | None, client: Client, month: str
) -> dict[str, Any]:
    expected = decision.expected
    row = dict.fromkeys(DECISIONS, math.nan) | {
        "decided": when, "title": decision.title, "kind": decision.kind, "channel": channel.title if channel else None,
        "unit": expected.unit if expected else None, "months": 0,
    }  # fmt: skip
    if expected is not None:
        row |= {"low": expected.low, "likely": expected.likely, "high": expected.high}
    came, months = _change(decision, channel, performance, client, when, month)
    if came is not None:
        row |= {"came_low": came.low, "came": came.likely, "came_high": came.high}
    return row | {"months": months, "state": _came(decision, came, months, is_over=when >= month)}


def _came(decision: Decision, came: Interval | None, months: int, *, is_over: bool) -> Came:
    if decision.state != "taken":
        return "refused"
    if decision.expected is None:
        return "not_foreseen"
    if is_over or (not months and came is None and decision.channel is not None and is_over):
        return "waiting"
    if came is None or came.likely is None:
        return "unmeasured"
    return _compared(decision.expected.low, decision.expected.high, came, came.likely)


def _compared(low: float, high: float, came: Interval, likely: float) -> Came:
    """A change that may be none is noise, unless it rules the expected range out."""
    if came.high < min(low, 0.0) or came.low > max(high, 0.0):
        is_opposite = (likely < 0) != (low + high < 0)
        return "opposite" if is_opposite else "more" if abs(likely) > max(abs(low), abs(high)) else "less"
    if came.contains(0.0):
        return "noise"
    if low <= likely <= high:
        return "as_expected"
    return "less" if likely < low else "more"


def _change(
    decision: Decision, channel: Channel | None, performance: pd.DataFrame | None, client: Client, when: str, month: str
) -> tuple[Interval | None, int]:
    if channel is None or performance is None or decision.expected is None or when >= month:
        return None, 0
    last = min(month, str(pd.Period(when, "M") + 3))
    months = (pd.Period(last, "M") - pd.Period(when, "M")).n
    before = _of(pools(performance, client=client, channels=(channel,), month=when, window=3), channel)
    after = _of(pools(performance, client=client, channels=(channel,), month=last, window=months), channel)
    worth = threshold(client).cost_per_lead if is_currency(str(decision.expected.unit)) else None
    if is_currency(str(decision.expected.unit)) and worth is None:
        return None, months
    return _difference(before, after, months, worth, is_stop=decision.kind == "stop"), months


def _of(found: tuple[Pool, ...], channel: Channel) -> Pool | None:
    return next((pool for pool in found if pool.channel.id == channel.id and pool.campaign is None), None)


def _difference(
    before: Pool | None, after: Pool | None, months: int, worth: float | None, *, is_stop: bool
) -> Interval | None:
    """After less before, per month; a channel that was stopped and shows nothing any more brings and costs nothing."""
    if before is None or before.counted is None or (after is None and not is_stop):
        return None
    if after is not None and after.counted is None:
        return None
    one, other = poisson_interval(before.counted), poisson_interval(after.counted if after and after.counted else 0.0)
    spans = len(before.months), months
    likely = (other.likely or 0.0) / spans[1] - (one.likely or 0.0) / spans[0]
    below = math.hypot(((other.likely or 0.0) - other.low) / spans[1], (one.high - (one.likely or 0.0)) / spans[0])
    above = math.hypot((other.high - (other.likely or 0.0)) / spans[1], ((one.likely or 0.0) - one.low) / spans[0])
    if worth is None:
        return Interval(likely - below, likely, likely + above)
    cost = (after.full_cost if after else 0.0) / spans[1] - before.full_cost / spans[0]
    return Interval(*(worth * (likely + way) - cost for way in (-below, 0.0, above)))

"""What was spent in full, and what came back: four figures, each with what it is made of and its course."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.amount import three_digits
from commplan.calculators.interval import Interval
from commplan.calculators.month_money import MonthMoney, month_money
from commplan.calculators.monthly import monthly
from commplan.knowledge.say import Column, Course, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.quantity import Money, money
from commplan.model.text import Text
from commplan.tables.told import pointed, told

UNIT = "tables/money"
FORM = "facts"
MONTHS = 13
"""So that a month stands beside the same month of the year before."""
COLUMNS = (Column("full_cost", "money0"), Column("made_of", "under"), Column("spending", "picture"),
           Column("margin", "money0"), Column("margin_range", "under"),
           Column("needed", "integer"), Column("worth", "under"),
           Column("results", "integer"), Column("counts", "under"), Column("counting", "picture"))  # fmt: skip


def data(
    client: Client, month: str, performance: pd.DataFrame | None = None, channels: Sequence[Channel] = (),
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None, indicators: Sequence[Indicator] = (),
) -> pd.DataFrame:  # fmt: skip
    """The month's money over all channels that exports show.

    Returns
    -------
    DataFrame, one row or none
        media, fees, own_time, full_cost, margin, cost_per_lead, low, high, break_even as Money; results: the count to
        reckon with, needed: results that would pay for everything; made_of, margin_range, worth and counts: what each
        is made of, in words; spending and counting: the course of the advertising and of the claimed results; state
        and outcome.
    """
    if performance is None:
        return pd.DataFrame()
    found = month_money(performance, client=client, channels=channels, month=month, orders=orders, leads=leads,
                        indicators=indicators)  # fmt: skip
    if found is None:
        return pd.DataFrame()
    row = _amounts(found, client) | _words(found, client) | _courses(performance, client, month)
    return pd.DataFrame([row | {"state": found.state, "outcome": client.outcome, "results": found.results}])


def _amounts(found: MonthMoney, client: Client) -> dict[str, Any]:
    cost = found.cost_per_result
    values = {
        "media": found.media, "fees": found.fees, "own_time": found.own_time, "full_cost": found.full_cost,
        "margin": _rough(found.margin.likely if found.margin else None), "break_even": found.break_even,
        "cost_per_lead": cost.likely if cost else None, "low": cost.low if cost else None,
        "high": cost.high if cost else None,
    }  # fmt: skip
    return {name: money(value, client.currency) for name, value in values.items()}


def _words(found: MonthMoney, client: Client) -> dict[str, Text | float | None]:
    amounts = _amounts(found, client)
    parts = [told(UNIT, f"part.{name}", amount=amounts[name]) for name in ("media", "fees", "own_time")
             if amounts[name] is not None and amounts[name].amount]  # fmt: skip
    # rounded up: a part of a result pays for nothing
    needed = float("nan") if pd.isna(found.needed) else float(-(-found.needed // 1))
    return {
        "made_of": pointed(parts) if parts else None, "margin_range": _range(found.margin, client.currency),
        "needed": needed, "worth": told(UNIT, "worth", break_even=amounts["break_even"]) if found.break_even else None,
        "counts": _counts(found),
    }  # fmt: skip


def _range(margin: Interval | None, currency: str) -> Text | None:
    if margin is None:
        return None
    low, high = (money(_rough(end), currency) for end in (margin.low, margin.high))
    return told(UNIT, "margin_range", low=low, high=high)


def _rough(value: float | None) -> float | None:
    return None if value is None else three_digits(value)


def _counts(found: MonthMoney) -> Text | None:
    """Which counts there are, and which one is reckoned with."""
    if pd.isna(found.claimed):
        return None if pd.isna(found.own) else told(UNIT, "counts.own", own=round(found.own))
    if pd.isna(found.own):
        return told(UNIT, "counts.claimed")
    key = "counts.less" if found.own < found.claimed else "counts.within"
    return told(UNIT, key, claimed=round(found.claimed), own=round(found.own))


def _courses(performance: pd.DataFrame, client: Client, month: str) -> dict[str, Course | None]:
    return {"spending": _course(performance, "cost", month, client.currency),
            "counting": _course(performance, "conversions", month, None)}  # fmt: skip


def _course(performance: pd.DataFrame, column: str, month: str, currency: str | None) -> Course | None:
    rows = performance if currency is None else performance.loc[performance["currency"] == currency]
    known = monthly(rows, column)
    months = [str(pd.Period(month, "M") - back) for back in reversed(range(MONTHS))]
    values = tuple(float(known.get(each, float("nan"))) for each in months)
    seen = [(each, value) for each, value in zip(months, values, strict=True) if not pd.isna(value)]
    if len(seen) <= 1:
        return None
    shown = [_shown(value, currency) for value in (seen[0][1], seen[-1][1])]
    alt = told(UNIT, f"alt.{column}", first=shown[0], last=shown[1], start=seen[0][0], end=seen[-1][0])
    begun = months.index(seen[0][0])
    return Course(values[begun:], float("nan"), alt)


def _shown(value: float, currency: str | None) -> Money | float | None:
    return round(value) if currency is None else money(round(value), currency)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The sentence that a manager's accountant would understand."""
    row = frame.iloc[0]
    key = row["state"] if row["cost_per_lead"] is not None else "uncounted"
    thing = {"one": say(f"one.{row['outcome']}"), "many": say(f"many.{row['outcome']}")}
    return say(f"lead.{key}", **thing, **{str(name): value for name, value in row.items()})

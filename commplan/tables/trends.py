"""The trends of the market, where each was read, and whether it is still young enough to rest on."""

import datetime as dt

import pandas as pd

from commplan.calculators.age import TREND_MONTHS, is_older
from commplan.knowledge.say import Column, Say
from commplan.model.market import Market, Trend
from commplan.model.text import Text
from commplan.tables.told import told

UNIT = "tables/trends"
COLUMNS = (Column("title"), Column("source"), Column("date", "date"), Column("age"))


def data(market: Market, today: dt.date) -> pd.DataFrame:
    """The trends, the latest first, those without a date last.

    Returns
    -------
    DataFrame, one row per trend
        title, source, date, state (`recent`, `old`, `undated`, `ahead` of the day that is looked at), age (its words).
    """
    ordered = sorted(market.trends or (), key=lambda trend: trend.date or dt.date.min, reverse=True)
    rows = [{"title": trend.title, "source": trend.source, "date": trend.date, "state": _state(trend, today),
             "age": _age(_state(trend, today))} for trend in ordered]  # fmt: skip
    return pd.DataFrame(rows, columns=[*(column.name for column in COLUMNS), "state"], dtype=object)


def _state(trend: Trend, today: dt.date) -> str:
    if trend.date is None:
        return "undated"
    if trend.date > today:
        return "ahead"
    return "old" if is_older(trend.date, today, months=TREND_MONTHS) else "recent"


def _age(state: str) -> Text:
    return told(UNIT, f"age.{state}", months=TREND_MONTHS)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many there are, and how many nobody should rest on without looking again."""
    counts = {state: int((frame["state"] == state).sum()) for state in ("old", "undated")}
    bare = int(frame["source"].isna().sum())
    parts = [say("lead.count", n=len(frame))]
    parts += [say(f"lead.{state}", n=n, months=TREND_MONTHS) for state, n in counts.items() if n]
    return " ".join([*parts, *([say("lead.bare", n=bare)] if bare else [])])

"""When the rows of a table happened: their dates, the step between them, and the period that they cover."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.dates import Span
from commplan.sources.problem import DamagedFile

__all__ = ["GRAINS", "dated", "last_day", "span_of"]

# The finest first: it is the one that dates the rows.
GRAINS = ("day", "week", "month")
DAY_BEFORE_MONTH = frozenset({"fr", "de", "es", "nl", "it", "pt", "pl"})


def dated(columns: Columns, period: Span, language: str | None) -> tuple[npt.NDArray[np.datetime64] | None, str]:
    """The dates of the rows and their step; no dates and `period` when the table has no column of dates.

    A column of names of weekdays, or of hours, is none.
    """
    for grain in GRAINS:
        if any(any(c.isdigit() for c in cell) for cell in set(columns.cells(grain))):
            return ordered(columns, grain, period, language), grain
    return None, "period"


def ordered(columns: Columns, grain: str, period: Span, language: str | None) -> npt.NDArray[np.datetime64]:
    """A column of dates; the language of the labels decides on day and month only where nothing else does."""
    table, rank = columns.table, columns.rank(grain)
    try:
        return table.days(rank, day_first=None, period=period)
    except DamagedFile as error:
        if error.key != "ambiguous_dates" or language not in DAY_BEFORE_MONTH:
            raise
        columns.doubts.append(("date_order_assumed", {"column": columns.label(grain), "language": language}))
        return table.days(rank, day_first=True, period=period)


def span_of(dates: "pd.Series[Any]", grain: str) -> Span:
    """First and last day that dated rows cover."""
    if dates.isna().all():
        return (None, None)
    return dates.min().date(), last_day(dates.max().date(), grain)


def last_day(day: date, grain: str) -> date:
    """The last day of the step that begins on a day."""
    if grain == "week":
        return day + timedelta(days=6)
    if grain == "month":
        return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return day

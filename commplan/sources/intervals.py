"""When rows happened that state their first and last day, as every row of Meta does."""

import numpy as np
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates, Span
from commplan.sources.problem import DamagedFile
from commplan.sources.when import dated, span_of

__all__ = ["when"]


def when(rows: Columns, language: str | None) -> tuple[Dates | None, str, Span]:
    """The dates of the rows, their step and the period; the two ends of each row tell when no column of days does."""
    if not rows.has("start") or not rows.has("end") or not len(rows.table):
        days, grain = dated(rows, (None, None), language)
        return days, grain, (None, None) if days is None else span_of(pd.Series(days), grain)
    starts, ends = stated(rows, "start"), stated(rows, "end")
    period = (starts.min().item(), ends.max().item())
    if rows.has("day"):
        return dated(rows, period, language)[0], "day", period
    step = step_of(starts, ends)
    return (None if step == "period" else starts), step, period


def stated(rows: Columns, role: str) -> Dates:
    """A column of dates in which every row has one: the last cell of a file that was cut is blank."""
    table, rank = rows.table, rows.rank(role)
    found = table.days(rank, day_first=None, period=(None, None))
    blank = np.flatnonzero(np.isnat(found))
    if len(blank):
        raise DamagedFile("not_a_date", row=int(table.lines[blank[0]]), column=table.header[rank].strip(), found="")
    return found


def step_of(starts: Dates, ends: Dates) -> str:
    """How long each row lasts: rows that all share one longer period have no date of their own."""
    lengths = (ends - starts).astype("timedelta64[D]").astype(int) + 1
    if (lengths == 1).all():
        return "day"
    if len(np.unique(starts)) == 1:
        return "period"
    # The first and the last week or month of a report may be short.
    return "week" if lengths.max() <= 7 else "month"

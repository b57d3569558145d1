"""When the rows of a report happened that states its period above the table."""

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates, Span
from commplan.sources.intervals import when
from commplan.sources.when import dated, last_day

__all__ = ["stepped"]


def stepped(rows: Columns, stated: Span | None, language: str | None) -> tuple[Dates | None, str, Span]:
    """The dates of the rows, their step and the period.

    A sum over several days carries the first of them: rows that all stand on the first day of a longer period have no
    date of their own, and rows that stand on the first days of months are months.
    """
    if rows.has("start") and rows.has("end"):
        return when(rows, language)
    days, grain = dated(rows, stated or (None, None), language)
    if days is None:
        return None, "period", stated or (None, None)
    known = days[~np.isnat(days)]
    if grain != "day" or not len(known):
        return days, grain, stated or covered(known, grain)
    if stated and stated[0] and stated[1]:
        return within(days, known, stated)
    return days, "day", covered(known, "day")


def within(days: Dates, known: Dates, stated: Span) -> tuple[Dates | None, str, Span]:
    """The step of rows within a stated period."""
    first, last = np.datetime64(stated[0], "D"), np.datetime64(stated[1], "D")
    if first < last and (known == first).all():
        return None, "period", stated
    months = known.astype("datetime64[M]").astype("datetime64[D]")
    if len(np.unique(known)) > 1 and ((known == months) | (known == first)).all():
        return days, "month", stated
    # The period is that of one time zone, the days may be those of another.
    return days, "day", (min(first, known.min()).item(), max(last, known.max()).item())


def covered(known: Dates, grain: str) -> Span:
    """First and last day of dated rows."""
    return (known.min().item(), last_day(known.max().item(), grain)) if len(known) else (None, None)

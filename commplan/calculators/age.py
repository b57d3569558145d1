"""How long ago something was, counted as people count it: from a day to the same day of a later month."""

import datetime as dt
from calendar import monthrange

TREND_MONTHS = 18
"""By then a trend has gone on, stopped or become the rule [months]."""


def is_older(day: dt.date, today: dt.date, *, months: int) -> bool:
    """Tell whether more than so many months have gone by.

    Parameters
    ----------
    day, today : date
        When it was, and from when one looks.
    months : int
        How long it may be ago [months].

    Returns
    -------
    bool
        The same day of a later month is still within; a day that this month has not counts as its last.

    Examples
    --------
    >>> is_older(dt.date(2025, 10, 31), dt.date(2026, 10, 31), months=12)
    False
    >>> is_older(dt.date(2025, 8, 31), dt.date(2026, 3, 1), months=6)
    True
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return today > dt.date(year, month + 1, min(day.day, last))

"""How long ago something was, counted as people count it: from a day to the same day of a later month."""

import datetime as dt
from calendar import monthrange


def is_older(day: dt.date, today: dt.date, *, months: int) -> bool:
    """Tell whether more than so many months have gone by.

    >>> is_older(dt.date(2025, 10, 31), dt.date(2026, 10, 31), months=12)
    False
    >>> is_older(dt.date(2025, 8, 31), dt.date(2026, 3, 1), months=6)
    True
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    return today > dt.date(year, month + 1, min(day.day, last))

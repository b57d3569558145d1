"""A period written as a sentence, to its first and last day."""

import re
from datetime import date

from commplan.sources.dates import MONTH_WORDS, Span, one_date
from commplan.sources.label import plain

__all__ = ["read_period"]

ALL_TIME_WORDS = (
    "all time|toute la periode|depuis le debut|periode complete|gesamter zeitraum|gesamte laufzeit|gesamt|"
    "todo el periodo|todo el tiempo|desde el principio|volledige periode|alle tijd|altijd"
)
ALL_TIME = frozenset(ALL_TIME_WORDS.split("|"))
MONTH = rf"(?:{MONTH_WORDS})\.?,?"
WORDED = rf"(?:\d{{1,2}}(?:er|st|nd|rd|th)?\.? (?:de |of )?{MONTH} (?:de |del )?\d{{4}}|{MONTH} \d{{1,2}},? \d{{4}})"
ONE_DATE = rf"(?:{WORDED}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}|\d{{8}})"
PERIOD = re.compile(rf"(?:du |from |vom |del |van )?({ONE_DATE})(?: ?(?:-|to|au|bis|al|a|tot|t/m) ?({ONE_DATE}))?")


def read_period(text: str) -> Span | None:
    """First and last day of a period written as a sentence; both None for all time; None when it is no period.

    Examples
    --------
    >>> read_period("March 27, 2026 - April 23, 2026")
    (datetime.date(2026, 3, 27), datetime.date(2026, 4, 23))
    >>> read_period("All time")
    (None, None)
    """
    seen = plain(text)
    if seen in ALL_TIME:
        return (None, None)
    match = PERIOD.fullmatch(seen)
    if match is None:
        return None
    ends = [end for end in match.groups() if end]
    orders = [found for order in (True, False) if (found := spanned(ends, day_first=order)) is not None]
    return orders[0] if orders and all(found == orders[0] for found in orders) else None


def spanned(ends: list[str], *, day_first: bool) -> tuple[date, date] | None:
    """The two ends of a period under one order of day and month, None when it is impossible."""
    days = [one_date(end, day_first=day_first) for end in ends]
    first, last = days[0], days[-1]
    return None if first is None or last is None or last < first else (first, last)

"""A period in the words of any language and in any order: a day, a week, a month or a year."""

import calendar
import re
from datetime import date, timedelta

from commplan.sources.dates import MONTH_WORDS, one_date
from commplan.sources.label import plain

__all__ = ["month_of", "spelled"]

WORDS = re.compile(rf"\b({MONTH_WORDS})\b|\b(\d{{1,4}})\b")


def month_of(year: int, month: int) -> tuple[date, date] | None:
    """The first and last day of a month."""
    if not 1 <= month <= 12:
        return None
    first = date(year, month, 1)
    return first, first + timedelta(days=calendar.monthrange(year, month)[1] - 1)


def spelled(text: str) -> tuple[date, date] | None:
    """A period in words of any order: one day, a week, a month or a year.

    Examples
    --------
    >>> spelled("Semaine 29 décembre 2025 - 4 janvier 2026")
    (datetime.date(2025, 12, 29), datetime.date(2026, 1, 4))
    >>> spelled("January 5 \u2013 11, 2026"), spelled("January 2026")[1]
    ((datetime.date(2026, 1, 5), datetime.date(2026, 1, 11)), datetime.date(2026, 1, 31))
    """
    found = WORDS.findall(plain(text))
    months = [word for word, _ in found if word]
    years = [digits for _, digits in found if len(digits) == 4]
    days = [digits for _, digits in found if 0 < len(digits) <= 2]
    if not years or max(len(months), len(years), len(days)) > 2 or len(months) > max(len(days), 1):
        return None
    if not days:
        return whole(months, years)
    if not months:
        return None
    ends = [one_date(f"{day} {months[at]} {years[at]}", day_first=True)
            for day, at in ((days[0], 0), (days[-1], -1))]  # fmt: skip
    first, last = ends
    return (first, last) if first and last and first <= last else None


def whole(months: list[str], years: list[str]) -> tuple[date, date] | None:
    """A whole month, or a whole year."""
    if len(years) > 1:
        return None
    if not months:
        return date(int(years[0]), 1, 1), date(int(years[0]), 12, 31)
    first = one_date(f"{months[0]} {years[0]}", day_first=True)
    return month_of(first.year, first.month) if first else None

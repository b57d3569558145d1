"""Dates of tables made by hand: days in a stated order, months and weeks, whether or not the year is written."""

import re
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from commplan.model.mapping import Dates
from commplan.sources.dates import FILLERS, MONTHS, TOKEN, one_date, valid
from commplan.sources.label import plain

__all__ = ["Moment", "Unordered", "is_month", "parse", "settled"]

YEAR_MONTH = re.compile(r"(\d{4})[-/. ]?(\d{2})")
MONTH_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{4})")
NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?\.?")
WEEK_WORD = r"(?:weeks?|wk|w|semaine|sem\.?|s|kw|woche|semana|settimana)? ?(?:n[o\u00b0.]? ?)?"
WEEK = re.compile(rf"(?:(\d{{4}})[-/ ]?)?{WEEK_WORD}(\d{{1,2}})(?:[-/, ]{{1,2}}(\d{{4}}))?")
MONTH_FILLERS = FILLERS | {"month", "mois", "monat", "mes", "maand", "mese"}
CENTURY = 2000
HALF = 0.5


class Moment(NamedTuple):
    """A day, a month (its first day) or a week (its number), perhaps without its year."""

    year: int | None
    part: int
    day: int = 1
    weekly: bool = False

    def on(self, year: int) -> date | None:
        """The day in a year, None when that year has no such day."""
        if not self.weekly:
            return valid(year, self.part, self.day)
        try:
            return date.fromisocalendar(year, self.part, 1)
        except ValueError:
            return None

    @property
    def place(self) -> float:
        """Where in the year it lies, from 0 to 1."""
        return (self.part - 1) / 53 if self.weekly else (self.part - 1) / 12 + (self.day - 1) / 372


class Unordered(ValueError):
    """Dates without a year of which nobody can tell the year: the rank of the first of them."""

    def __init__(self, position: int, key: str) -> None:
        super().__init__(position, key)
        self.position = position
        self.key = key


def parse(text: str, form: Dates | None) -> Moment | None:
    """What a cell means in a stated form, None when it is no date in it.

    Examples
    --------
    >>> parse("Sept.", "month"), parse("2026-W05", "week"), parse("31/01", "day_first")
    (Moment(year=None, part=9, day=1, weekly=False), Moment(year=2026, part=5, day=1, weekly=True), \
Moment(year=None, part=1, day=31, weekly=False))
    """
    seen = plain(text)
    if form == "month":
        return month(seen)
    if form == "week":
        return week(seen)
    return day(seen, day_first=form != "month_first")


def month(seen: str) -> Moment | None:
    """A month in figures or words; of a whole date, its month."""
    if match := YEAR_MONTH.fullmatch(seen):
        return checked(int(match[1]), int(match[2]))
    if match := MONTH_YEAR.fullmatch(seen):
        return checked(int(match[2]), int(match[1]))
    if seen.isdigit() and len(seen) < 3:
        return checked(None, int(seen))
    numeric = NUMERIC.fullmatch(seen)
    # The first of a month, whichever way round it is written.
    whole = day(seen, day_first=numeric[1] in {"1", "01"}) if numeric and numeric[3] else written(seen)
    return whole._replace(day=1) if whole else named(seen)


def named(seen: str) -> Moment | None:
    """A month in words, with a year of four digits or of two, or without one."""
    tokens = TOKEN.findall(seen)
    months = [token for token in tokens if token in MONTHS]
    years = [full_year(token) for token in tokens if token.isdigit()]
    unknown = [token for token in tokens if token not in MONTHS and token not in MONTH_FILLERS and not token.isdigit()]
    if unknown or len(months) != 1 or len(years) > 1:
        return None
    return checked(years[0] if years else None, MONTHS[months[0]])


def checked(year: int | None, number: int) -> Moment | None:
    """A month that exists."""
    return Moment(year, number) if valid(year or CENTURY, number, 1) else None


def week(seen: str) -> Moment | None:
    """A week by its number (ISO 8601), or by a day of it."""
    if match := WEEK.fullmatch(seen):
        year = match[1] or match[3]
        return Moment(int(year) if year else None, int(match[2]), weekly=True) if 1 <= int(match[2]) <= 53 else None
    whole = written(seen) or day(seen, day_first=True)
    return whole if whole and whole.year else None


def day(seen: str, *, day_first: bool) -> Moment | None:
    """A day whose order is known; its year may have two digits, or none."""
    match = NUMERIC.fullmatch(seen)
    if match is None:
        return written(seen)
    first, second = int(match[1]), int(match[2])
    number, of_month = (second, first) if day_first else (first, second)
    year = full_year(match[3]) if match[3] else None
    # 29 February exists in some year.
    return Moment(year, number, of_month) if valid(year or CENTURY, number, of_month) else None


def written(seen: str) -> Moment | None:
    """A date that can be read in one way only."""
    found = one_date(seen, day_first=True)
    return Moment(found.year, found.month, found.day) if found else None


def full_year(digits: str) -> int:
    """A year of four digits; two digits are of this century."""
    return int(digits) + (CENTURY if len(digits) == 2 else 0)


def is_month(text: str) -> bool:
    """Whether a text is a month and cannot be anything else, as `March`, `2026-03` or `sept-25`."""
    seen = plain(text)
    if not seen or (seen.isdigit() and len(seen) < 6) or NUMERIC.fullmatch(seen):
        return False
    return month(seen) is not None and (written(seen) is None or named(seen) is not None)


def settled(
    moments: Sequence[Moment | None], first: int | None, alike: Sequence[Hashable] | None = None
) -> list[date | None]:
    """The days of some moments in the order of the file, each with its year.

    A year that is not written follows from the year of the first date: months that go on after December are in the
    next year, and in a list that begins with the latest those before January are in the year before.

    Parameters
    ----------
    first
        The year of the first date without one.
    alike
        What else each row says. A month that comes again is the same one where the rows differ otherwise.

    Raises
    ------
    Unordered
        When the year cannot be told.
    """
    open_ones = [rank for rank, moment in enumerate(moments) if moment is not None and moment.year is None]
    undated = [moment for moment in moments if moment is not None and moment.year is None]
    years = rolled(undated, first, open_ones, alike)
    known = dict(zip(open_ones, years, strict=True))
    found: list[date | None] = []
    for rank, moment in enumerate(moments):
        stated = None if moment is None else moment.year or known[rank]
        resolved = None if moment is None or stated is None else moment.on(stated)
        if moment is not None and resolved is None:
            raise Unordered(rank, "not_a_date_mapped")
        found.append(resolved)
    return found


def rolled(
    moments: Sequence[Moment], first: int | None, ranks: Sequence[int], alike: Sequence[Hashable] | None
) -> list[int]:
    """The year of each moment that has none."""
    if moments and first is None:
        raise Unordered(ranks[0], "year_missing_mapped")
    if not moments or first is None:
        return []
    order = list(dict.fromkeys(moments))
    again = returning(moments)
    if again is not None and (alike is None or repeated(moments, [alike[rank] for rank in ranks])):
        raise Unordered(ranks[again], "year_unclear")
    steps = [(later.place - earlier.place) % 1 for earlier, later in pairwise(order)]
    if steps and min(steps) < HALF < max(steps):
        raise Unordered(ranks[moments.index(order[1])], "year_unclear")
    years = counted(order, first, back=bool(steps) and max(steps) > HALF)
    return [years[moment] for moment in moments]


def counted(order: Sequence[Moment], first: int, *, back: bool) -> dict[Moment, int]:
    """The year of each moment of a list that goes on, or goes back, all the way."""
    year, years = first, {order[0]: first}
    for earlier, later in pairwise(order):
        if back and later.place > earlier.place:
            year -= 1
        elif not back and later.place < earlier.place:
            year += 1
        years[later] = year
    return years


def returning(moments: Sequence[Moment]) -> int | None:
    """The rank of the first moment that comes again after another one, None when none does."""
    seen: set[Moment] = set()
    for rank, moment in enumerate(moments):
        if moment in seen and moments[rank - 1] != moment:
            return rank
        seen.add(moment)
    return None


def repeated(moments: Sequence[Moment], alike: Sequence[Hashable]) -> bool:
    """Whether two rows of the same moment say the same otherwise, so that they may be of two years."""
    return len(set(zip(moments, alike, strict=True))) < len(moments)

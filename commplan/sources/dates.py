"""A column of text to dates, and a period written in words to its two ends.

The order of day and month is decided by the whole column: `13/02/2026` settles it, a known period can settle it, the
language of the header may. What nothing settles is refused rather than guessed.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.label import plain
from commplan.sources.moments import quick_days

__all__ = [
    "MONTH_WORDS",
    "AmbiguousDates",
    "Dates",
    "MixedDates",
    "NotADate",
    "Span",
    "day_and_month",
    "day_of_digits",
    "one_date",
    "read_dates",
]

# English, French, German, Spanish, Dutch, Italian, Portuguese, Polish: full names and the short forms of exports.
MONTHS = {
    name: rank + 1
    for rank, names in enumerate(
        (
            "january jan janvier janv januar jaenner enero ene januari gennaio gen janeiro stycznia styczen sty",
            "february feb fevrier fevr fev februar febrero februari febbraio fevereiro lutego luty lut",
            "march mar mars marz maerz mrz marzo maart mrt marco marca marzec",
            "april apr avril avr abril abr aprile kwietnia kwiecien kwi",
            "may mai mayo mei maggio mag maio maja maj",
            "june jun juin juni junio giugno giu junho czerwca czerwiec cze",
            "july jul juillet juil juli julio luglio lug julho lipca lipiec lip",
            "august aug aout agosto ago augustus sierpnia sierpien sie",
            "september sep sept septembre septiembre setiembre settembre set setembro wrzesnia wrzesien wrz",
            "october oct octobre oktober okt octubre ottobre ott outubro out pazdziernika pazdziernik paz",
            "november nov novembre noviembre novembro listopada listopad lis",
            "december dec decembre dezember dez diciembre dic dicembre dezembro grudnia grudzien gru",
        )
    )
    for name in names.split()
}
# Words that stand around a date: week of, weekdays, prepositions.
FILLER_WORDS = (
    "week of semaine du le woche vom der den semana del de la van het settimana dal do da "
    "mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday "
    "lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche "
    "mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag "
    "mie jue vie sab dom lunes martes miercoles jueves viernes sabado domingo "
    "ma wo za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag st nd rd th er"
)
FILLERS = frozenset(FILLER_WORDS.split())
TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?UTC|[+-]\d{2}:?\d{2})?)?"
# With hyphens both digits are always written: `2026-06-1` is a date that was cut.
ISO = re.compile(rf"(\d{{4}})-(\d{{2}})-(\d{{2}}){TIME}")
YEAR_FIRST = re.compile(rf"(\d{{4}})([/.])(\d{{1,2}})\2(\d{{1,2}}){TIME}")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?")
# The time of day behind a date: `Oct 26, 2018 02:56 pm`, `26.10.2018, 14:56`, `26/10/2018 14h56`.
CLOCK = re.compile(
    r",? (?:at |a |um |om |a las |alle |-)?\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?(?: uhr)?(?: ?[ap]\.? ?m\.?)?"
    r"(?: ?\(?(?:utc|gmt|cet|cest|[ecmp][sd]t)\)?)?"
)
TOKEN = re.compile(r"[^\W\d_]+|\d+")
MONTH_WORDS = "|".join(sorted(MONTHS, key=len, reverse=True))
YEARS = range(1990, 2100)
# Short months as spreadsheets write them in Cyrillic, for files that they destroyed.
CYRILLIC = (
    "яну янв фев мар апр маи юни июн юли июл авг сеп сен окт ное ноя дек "
    "січ лют бер кві тра чер лип сер вер жов лис гру"
)
DAY_AND_MONTH = re.compile(
    rf"\d{{1,2}}[-. /]?(?:{MONTH_WORDS}|{'|'.join(CYRILLIC.split())})\.?|(?:{MONTH_WORDS})[-. /]\d{{1,2}}"
)

Dates = npt.NDArray[np.datetime64]
Span = tuple[date | None, date | None]


class NotADate(ValueError):
    """A cell that is no date: its position in the column and its text."""

    def __init__(self, position: int, found: str) -> None:
        super().__init__(position, found)
        self.position = position
        self.found = found


class AmbiguousDates(NotADate):
    """Day and month can be exchanged in the whole column."""


class MixedDates(NotADate):
    """Two cells put day and month in opposite orders."""


def read_dates(cells: Sequence[str], *, day_first: bool | None = None, period: Span = (None, None)) -> Dates:
    """The dates of a column, NaT where a cell is blank.

    Parameters
    ----------
    cells
        The column as text.
    day_first
        The order to use when the column itself does not tell, None when nobody knows.
    period
        First and last day that the file states; an order that leaves it is ruled out.

    Raises
    ------
    NotADate
        With the position of the first cell that is none.
    AmbiguousDates, MixedDates
        When day and month can be exchanged, or change places.

    Examples
    --------
    >>> [str(day) for day in read_dates(["13/02/2026", "Semaine du 30 déc. 2024"])]
    ['2026-02-13', '2024-12-30']
    """
    codes, uniques = pd.factorize(np.asarray(cells, dtype=object))
    quick = quick_days([str(unique) for unique in uniques])
    if quick is not None:
        return quick[codes]
    texts = [without_clock(plain(str(unique))) for unique in uniques]
    order = chosen_order(texts, codes, day_first=day_first, period=period)
    values = [one_date(text, day_first=order) for text in texts]
    for rank, (text, found) in enumerate(zip(texts, values, strict=True)):
        if found is None and text not in {"", "-", "--"}:
            position = int(np.flatnonzero(codes == rank)[0])
            raise NotADate(position, str(uniques[rank]))
    days: Dates = np.array([np.datetime64(found, "D") for found in values], dtype="datetime64[D]")
    return days[codes]


def without_clock(text: str) -> str:
    """A date in the form of `plain` without the time of day behind it."""
    match = CLOCK.search(text)
    return text[: match.start()] if match is not None and match.end() == len(text) else text


def chosen_order(texts: list[str], codes: npt.NDArray[np.intp], *, day_first: bool | None, period: Span) -> bool:
    """Whether the day comes before the month in numeric dates."""
    numeric = [(rank, match) for rank, text in enumerate(texts) if (match := NUMERIC.fullmatch(text))]
    days_first = [rank for rank, match in numeric if int(match[1]) > 12 or match[2] == "."]
    months_first = [rank for rank, match in numeric if int(match[3]) > 12]
    if days_first and months_first:
        later = max(days_first[0], months_first[0])
        raise MixedDates(int(np.flatnonzero(codes == later)[0]), texts[later])
    if days_first or months_first or not numeric:
        return not months_first
    exchanged = [rank for rank, match in numeric if int(match[1]) != int(match[3])]
    seen = [texts[rank] for rank, _ in numeric]
    fitting = [order for order in (True, False) if inside(seen, period, day_first=order)]
    if len(fitting) == 1:
        return fitting[0]
    if day_first is None and exchanged:
        raise AmbiguousDates(int(np.flatnonzero(codes == exchanged[0])[0]), texts[exchanged[0]])
    return day_first is not False


def inside(texts: Iterable[str], period: Span, *, day_first: bool) -> bool:
    """Whether every date lies in a period under one order."""
    start, end = period
    if start is None or end is None:
        return True
    found = [one_date(text, day_first=day_first) for text in texts]
    return all(day is not None and start <= day <= end for day in found)


def one_date(text: str, *, day_first: bool) -> date | None:
    """One date in the form of `plain`, None when it is none."""
    if match := ISO.fullmatch(text.upper()) or YEAR_FIRST.fullmatch(text.upper()) or COMPACT.fullmatch(text):
        groups = match.groups()
        return valid(int(groups[0]), int(groups[-2]), int(groups[-1]))
    if match := NUMERIC.fullmatch(text):
        first, second = int(match[1]), int(match[3])
        return valid(int(match[4]), second, first) if day_first else valid(int(match[4]), first, second)
    return worded(text)


def worded(text: str) -> date | None:
    """A date with the month in words; without a day it is the first of the month."""
    tokens = TOKEN.findall(text)
    months = [token for token in tokens if token in MONTHS]
    numbers = [token for token in tokens if token.isdigit()]
    unknown = [token for token in tokens if token not in MONTHS and token not in FILLERS and not token.isdigit()]
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) < 3]
    if unknown or not months or len(years) != 1 or len(days) > 1 or len(numbers) != len(days) + 1:
        return None
    # `mar. 6 mars`: the first word that could be a month is a weekday there.
    return valid(years[0], MONTHS[months[-1]], days[0] if days else 1)


def valid(year: int, month: int, day: int) -> date | None:
    """A date that exists, in a century in which tools export."""
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def day_and_month(text: str) -> bool:
    """Whether a cell is a day and a month without a year, which is what spreadsheets make of 3.4.

    Examples
    --------
    >>> day_and_month("3-Apr"), day_and_month("3.апр"), day_and_month("3.4")
    (True, True, False)
    """
    return DAY_AND_MONTH.fullmatch(plain(text)) is not None


def day_of_digits(digits: str) -> date | None:
    """A date written as eight digits, None when there is no such day."""
    match = COMPACT.fullmatch(digits)
    return valid(int(match[1]), int(match[2]), int(match[3])) if match else None

"""When the rows of a Matomo report happened: a column of days, weeks or months, else the name of the file."""

import calendar
import re
from datetime import date, timedelta

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.dates import MONTH_WORDS, Dates, NotADate, Span, one_date
from commplan.sources.label import plain
from commplan.sources.named_period import period_in_name
from commplan.sources.period import read_period

__all__ = ["file_period", "file_report", "spans"]

MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"(?:19|20)\d{2}")
# `Export _ Page URLs _ January 2026.csv` in the browser, `….csv__Referrers.getWebsites_day.csv` for programs.
PARTED = re.compile(r"\s_+\s")
CALLED = re.compile(r"[A-Z][A-Za-z]+\.(get[A-Za-z]*)")
WORDS = re.compile(rf"\b({MONTH_WORDS})\b|\b(\d{{1,4}})\b")


def spans(columns: Columns) -> tuple[Dates | None, str, Span]:
    """The first day of each row, the step between rows and the period of all; no days where rows are years."""
    cells = columns.cells("span")
    if not cells:
        return None, "period", (None, None)
    found = {cell: span_of_cell(cell) for cell in dict.fromkeys(cells)}
    wrong = next((rank for rank, cell in enumerate(cells) if found[cell] is None), None)
    if wrong is not None:
        raise columns.table.refusal("not_a_date", columns.rank("span"), NotADate(wrong, cells[wrong]))
    ends = [span for span in found.values() if span]
    period = (min(start for start, _ in ends), max(end for _, end in ends))
    longest = max((end - start).days for start, end in ends)
    grain = next((name for name, days in (("day", 0), ("week", 6), ("month", 30)) if longest <= days), "period")
    days = np.array([span[0] for cell in cells if (span := found[cell])], dtype="datetime64[D]")
    return (None if grain == "period" else days), grain, period


def span_of_cell(cell: str) -> tuple[date, date] | None:
    """First and last day of `2026-01-05`, `2026-01`, `2026`, `2026-01-05,2026-01-11` or a date in words."""
    if match := MONTH.fullmatch(cell):
        return month_of(int(match[1]), int(match[2]))
    if YEAR.fullmatch(cell):
        return date(int(cell), 1, 1), date(int(cell), 12, 31)
    start, last = read_period(cell.replace(",", " - ")) or (None, None)
    return (start, last) if start and last else worded(cell)


def month_of(year: int, month: int) -> tuple[date, date] | None:
    """The first and last day of a month."""
    if not 1 <= month <= 12:
        return None
    first = date(year, month, 1)
    return first, first + timedelta(days=calendar.monthrange(year, month)[1] - 1)


def worded(text: str) -> tuple[date, date] | None:
    """A period in words of any order: one day, a week, a month or a year.

    Examples
    --------
    >>> worded("Semaine 29 décembre 2025 - 4 janvier 2026")
    (datetime.date(2025, 12, 29), datetime.date(2026, 1, 4))
    >>> worded("January 5 \u2013 11, 2026"), worded("January 2026")[1]
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


def file_period(file: str) -> Span:
    """The period that the name of a downloaded file ends with, both None when there is none."""
    stem = file.rpartition("/")[2].rpartition(".")[0]
    if (named := period_in_name(file)) != (None, None):
        return named
    parts = PARTED.split(stem)
    return (span_of_cell(parts[-1].strip()) or (None, None)) if len(parts) > 1 else (None, None)


def file_report(file: str) -> str:
    """The report that the name of a file names, blank when it names none."""
    name = file.rpartition("/")[2]
    if match := CALLED.search(name):
        return match[1]
    parts = PARTED.split(name.rpartition(".")[0])
    return parts[-2].strip() if len(parts) > 2 else ""

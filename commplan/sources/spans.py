"""A column that says of each row from when to when it lasts: days, weeks, months or years, mixed as tools do."""

import re
from datetime import date

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates, NotADate, Span
from commplan.sources.period import read_period
from commplan.sources.spelled import month_of, spelled

__all__ = ["span_of_cell", "spans"]

MONTH = re.compile(r"(\d{4})-(\d{2})")
YEAR = re.compile(r"(?:19|20)\d{2}")


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
    return (start, last) if start and last else spelled(cell)

"""When the rows of a table of Universal Analytics happened: dates in the account's order, or numbers counted from 0."""

import re
from datetime import date, timedelta

import numpy as np

from commplan.sources.dates import AmbiguousDates, Dates, NotADate, Span, day_of_digits, read_dates
from commplan.sources.ga4_tables import counted
from commplan.sources.table import Table

__all__ = ["days_of"]

# `9/30/19`, `30.09.19`
SHORT = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{2})")
HOURS = 24


def days_of(table: Table, rank: int, unit: str, period: Span, language: str | None) -> Dates:
    """The day of each row.

    Parameters
    ----------
    unit
        What a row lasts: hour, day, week or month.
    period
        The period of the report, which decides between day and month and is what numbers count from.
    language
        That of the labels, which decides where nothing else does.
    """
    cells = [str(cell).strip() for cell in table.columns[rank]]
    start = period[0]
    if start and cells and all(cell.isdigit() and len(cell) < len("20200101") for cell in cells):
        return np.array([after(start, unit, int(cell)) for cell in cells], dtype="datetime64[D]")
    if cells and all(cell.isdigit() for cell in cells):
        return digits(table, rank, cells)
    full = [SHORT.sub(r"\1\g<2>\3\g<2>20\4", cell) if SHORT.fullmatch(cell) else cell for cell in cells]
    try:
        return read_dates(full, day_first=None, period=period)
    except AmbiguousDates as error:
        if language in {None, "en"}:
            raise table.refusal("ambiguous_dates", rank, error) from None
        return read_dates(full, day_first=True, period=period)
    except NotADate as error:
        raise table.refusal("not_a_date", rank, error) from None


def after(start: date, unit: str, count: int) -> date:
    """The day of the n-th hour, day, week or month of a period."""
    return start + timedelta(days=count // HOURS) if unit == "hour" else counted(start, unit, count)


def digits(table: Table, rank: int, cells: list[str]) -> Dates:
    """Dates written as `20200131`, some with an hour behind."""
    found = [day_of_digits(cell[:8]) for cell in cells]
    wrong = next((at for at, day in enumerate(found) if day is None), None)
    if wrong is not None:
        raise table.refusal("not_a_date", rank, NotADate(wrong, cells[wrong]))
    return np.array(found, dtype="datetime64[D]")

"""The days of a table of requests: its columns of dates are written alike, so one may settle the others."""

import re

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates
from commplan.sources.when import ordered

__all__ = ["DATES", "day"]

DATES = ("date", "closed", "won_at", "lost_at")
NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\b.*")
MONTHS = 12


def day(columns: Columns, role: str, language: str | None) -> Dates | None:
    """The day of every row, None where the table has no such column.

    Raises
    ------
    DamagedFile
        When day and month can be exchanged in every column of dates, and the language of the labels tells nothing.
    """
    if not columns.has(role):
        return None
    order = day_first(columns)
    if order is None:
        return ordered(columns, role, (None, None), language)
    return columns.table.days(columns.rank(role), day_first=order, period=(None, None))


def day_first(columns: Columns) -> bool | None:
    """Whether the day comes first, None when no column proves it or two prove the contrary."""
    cells = {cell for role in DATES for cell in columns.cells(role)}
    found = [match for cell in cells if (match := NUMERIC.match(cell))]
    proofs = {int(match[1]) > MONTHS for match in found if (int(match[1]) > MONTHS) != (int(match[2]) > MONTHS)}
    return proofs.pop() if len(proofs) == 1 else None

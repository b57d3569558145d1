"""Files that a spreadsheet destroyed before anybody could recognise them."""

import re

from commplan.sources.dates import day_and_month
from commplan.sources.page import Page
from commplan.sources.problem import DamagedFile

__all__ = ["refuse_destroyed"]

FIGURE = re.compile(r"\d+(?:[.,]\d+)?%?")
LOOKED_AT = 2000


def refuse_destroyed(page: Page) -> None:
    """Refuse a page in which figures have become days: 3.4% was taken for 3 April.

    A column of days without a year is no proof; one in which days stand among figures is.
    """
    rows = page.parse(page.head.separator, LOOKED_AT)
    width = max((len(row) for row in rows.cells), default=0)
    for rank in range(1, width):
        column = [
            (row[rank].strip(), line) for row, line in zip(rows.cells, rows.lines, strict=True) if len(row) > rank
        ]
        days = [(cell, line) for cell, line in column if cell and day_and_month(cell)]
        if days and any(FIGURE.fullmatch(cell) for cell, _ in column):
            raise DamagedFile("spreadsheet_dates", row=days[0][1], found=days[0][0])

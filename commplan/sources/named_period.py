"""The period that a file has in its name and nowhere else: `Total sales by product - 2026-06-01 - 2026-06-30.csv`."""

import re
from datetime import date

from commplan.sources.dates import Span

__all__ = ["period_in_name"]

DAY = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")


def period_in_name(file: str) -> Span:
    """The first and last day in a file's name, both None when it does not hold exactly two in their order.

    Examples
    --------
    >>> period_in_name("Sales by product - 2026-06-01 - 2026-06-30.csv")
    (datetime.date(2026, 6, 1), datetime.date(2026, 6, 30))
    >>> period_in_name("sales_2026-06-01.csv")
    (None, None)
    """
    try:
        found = [date.fromisoformat(day) for day in DAY.findall(file.rpartition("/")[2])]
    except ValueError:
        return (None, None)
    return (found[0], found[1]) if len(found) == 2 and found[0] <= found[1] else (None, None)

"""How often something is read: from that follows when a reading still stands, and when it is overdue."""

from collections.abc import Iterable
from itertools import pairwise
from statistics import median


def month_number(month: str) -> int:
    """Months since the year 0, of one such as `2026-10` [count]: differences are what matters."""
    return int(month[:4]) * 12 + int(month[5:7])


def rhythm(months: Iterable[str]) -> float | None:
    """The usual time between two readings [months]; None where there are fewer than two.

    Examples
    --------
    >>> rhythm(["2025-12", "2026-06", "2026-12"])
    6.0
    """
    numbers = sorted(map(month_number, months))
    return float(median(after - before for before, after in pairwise(numbers))) if len(numbers) > 1 else None

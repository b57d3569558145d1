"""A column of moments written year first, to days at once: shops date every order to the second.

A million orders have a million different moments, and each has its day in its first ten characters. The day is the
one of the shop's own clock, as the tool wrote it.
"""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["quick_days"]

ZONE = r" ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)"
MOMENT = rf"\d{{4}}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:{ZONE})?)?"
WRITTEN = re.compile(rf"(?:(?:{MOMENT})?\n)*")
DAY = len("2026-01-31")
FIRST, LAST = np.datetime64("1990-01-01"), np.datetime64("2099-12-31")

Days = npt.NDArray[np.datetime64]


def quick_days(texts: Sequence[str]) -> Days | None:
    """The days of cells that all begin with an ISO date or are blank, None for any other column.

    Examples
    --------
    >>> quick_days(["2025-12-06 10:37:33 -0500", ""]).tolist()
    [datetime.date(2025, 12, 6), None]
    """
    joined = "".join(f"{text}\n" for text in texts)
    if joined.count("\n") != len(texts) or not WRITTEN.fullmatch(joined):
        return None
    try:
        days = np.array([text[:DAY] for text in texts], dtype="datetime64[D]")
    except ValueError:
        return None
    known = days[~np.isnat(days)]
    return days if not len(known) or (known.min() >= FIRST and known.max() <= LAST) else None

"""Figures that are no sums: rates as fractions, durations in seconds, whatever the tool writes.

A rate comes as `0.62`, as `62%` or, where the label says so, as `62`. A duration comes as seconds or as `00:22:49`.
"""

import re

import numpy as np
import numpy.typing as npt

from commplan.sources import number
from commplan.sources.columns import Columns
from commplan.sources.problem import DamagedFile

__all__ = ["durations", "rates"]

CLOCK = re.compile(r"<?\s*(?:(\d+)\s*(?:d|j|days?|jours?)\s+)?(\d{1,4}):(\d{2}):(\d{2}(?:\.\d+)?)")
MINUTES = re.compile(r"<?\s*(\d{1,4}):(\d{2})")
UNITS = re.compile(
    r"(?:(\d+)\s*(?:d|j|days?|jours?)\b)?\s*(?:(\d+)\s*(?:h|hours?|std\.?)\b)?\s*"
    r"(?:(\d+)\s*(?:m|min|mins?|minutes?)\b)?\s*(?:(\d+)\s*(?:s|sec|secs|seconds?|secondes?|sek\.?)\b)?"
)
SECONDS = (86_400, 3_600, 60, 1)

Floats = npt.NDArray[np.float64]


def rates(columns: Columns, role: str, *, hundred: bool = False) -> Floats | None:
    """The rates of a role as fractions, None when it has no column.

    Parameters
    ----------
    hundred
        Whether a figure without its sign counts hundredths, as the tool's label says.
    """
    if role not in columns.ranks:
        return None
    rank = columns.rank(role)
    cells = [str(cell) for cell in columns.table.columns[rank]]
    try:
        found = number.read_numbers(cells, percent=True, decimal=columns.decimal(role))
    except number.NotANumber as error:
        raise columns.table.refusal("not_a_number", rank, error) from None
    if not hundred:
        return found
    signed = np.array(["%" in cell for cell in cells], dtype=bool)
    return np.where(signed, found, found / 100)


def durations(columns: Columns, role: str) -> Floats | None:
    """The durations of a role in seconds, None when it has no column."""
    if role not in columns.ranks:
        return None
    cells = columns.cells(role)
    if not any(":" in cell or cell[-1:].isalpha() for cell in cells):
        return columns.numbers(role)
    found = np.array([seconds(cell) for cell in cells])
    wrong = np.flatnonzero(np.isinf(found))
    if len(wrong):
        row, cell = int(columns.table.lines[wrong[0]]), cells[wrong[0]]
        raise DamagedFile("not_a_number", row=row, column=columns.label(role), found=cell)
    return found


def seconds(cell: str) -> float:
    """One duration in seconds: NaN when there is none, infinite when it cannot be read.

    Examples
    --------
    >>> seconds("00:22:49"), seconds("<00:00:01"), seconds("2 min 5s")
    (1369.0, 1.0, 125.0)
    """
    if cell.lower() in number.MISSING:
        return np.nan
    if match := CLOCK.fullmatch(cell):
        return sum(float(part or 0) * size for part, size in zip(match.groups(), SECONDS, strict=True))
    if match := MINUTES.fullmatch(cell):
        return float(match[1]) * 60 + float(match[2])
    match = UNITS.fullmatch(cell.lower().strip())
    if match is None or not any(match.groups()):
        return np.inf
    return sum(float(part or 0) * size for part, size in zip(match.groups(), SECONDS, strict=True))

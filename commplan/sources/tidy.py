"""What an adapter makes of a page: a frame in the shape of its kind, and what is known about it besides its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from commplan.sources.dates import Span
from commplan.sources.kinds import KINDS, PLACE
from commplan.sources.personal import masked_cells, masked_values
from commplan.sources.table import Table

__all__ = ["AMOUNTS", "COLUMNS", "Reading", "day_text", "describe", "empty", "shaped", "tidy"]

AMOUNTS = KINDS["performance"].amounts
COLUMNS = KINDS["performance"].every

# Texts that are numbers and hashes, in which nothing personal can stand.
CODES = frozenset(
    ["tool", "file", "currency", "order", "customer", "lead", "contact", "record", "network", "dimension", "mailing"]
)

Doubt = tuple[str, dict[str, Any]]


@dataclass
class Reading:
    """What an adapter makes of one page.

    `frame` is in the shape of its `kind`; the rest becomes its `attrs`. `tables` are all tables of the page with what
    is known of each. `also` holds what else the page tells, each with its kind, its breakdown and its period, and
    without tables of its own. Values and keys only: nothing here is a sentence.
    """

    frame: pd.DataFrame
    tables: list[tuple[Table, dict[str, Any]]]
    dimension: str
    grain: str
    additive: bool
    period: Span = (None, None)
    totals: dict[str, int] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)
    language: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    kind: str = "performance"
    also: list["Reading"] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.doubts = masked_values(self.doubts)
        self.totals = masked_values(self.totals)
        self.extra = masked_values(self.extra)
        self.tables = [(table, masked_values(known)) for table, known in self.tables]


def tidy(table: Table, tool: str, file: str, values: Mapping[str, Any], kind: str = "performance") -> pd.DataFrame:
    """A tidy frame from the columns that a tool gives; the others are missing, never zero.

    Parameters
    ----------
    table
        Where the rows come from: it gives the lines.
    values
        Column name to one value or one array.
    kind
        One of `KINDS`, whose columns the frame has.
    """
    known = {"tool": tool, "file": file, **values}
    return shaped(kind, known, table.lines)


def shaped(kind: str, values: Mapping[str, Any], lines: Any) -> pd.DataFrame:
    """A frame in the shape of a kind, one row per line."""
    unknown = values.keys() - set(KINDS[kind].every)
    if unknown:
        message = f"{kind} has no column {', '.join(sorted(unknown))}"
        raise ValueError(message)
    size, known = len(lines), {**values, "line": lines}
    # Joining the columns into one block would copy every figure of a large file once more.
    columns = {name: series(kind, name, known.get(name), size) for name in KINDS[kind].every}
    return pd.DataFrame(columns, copy=False)


def series(kind: str, name: str, value: Any, size: int) -> "pd.Series[Any]":
    """One column of a kind in its type."""
    shape = KINDS[kind]
    if name in shape.dates:
        filled = np.full(size, np.datetime64("NaT"), dtype="datetime64[ns]") if value is None else value
        return pd.Series(np.asarray(filled).astype("datetime64[ns]"), copy=False)
    if name == "line":
        return pd.Series(np.asarray(value, dtype=np.int64), copy=False)
    if name in shape.texts or name in PLACE:
        one = value is None or isinstance(value, str)
        if one or name in CODES:
            return repeated(value, size) if one else pd.Series([text or None for text in value], dtype=object)
        return pd.Series([text or None for text in masked_cells(value)], dtype=object)
    if name in shape.flags:
        one = value is None or isinstance(value, bool)
        return repeated(value, size) if one else pd.Series(list(value), dtype=object)
    return pd.Series(np.full(size, np.nan) if value is None else np.asarray(value, dtype=float), copy=False)


def repeated(value: object, size: int) -> "pd.Series[Any]":
    """A column of one value."""
    return pd.Series(np.repeat(np.array([value], dtype=object), size), dtype=object, copy=False)


def empty(kind: str = "performance") -> pd.DataFrame:
    """A tidy frame without rows."""
    return shaped(kind, {}, [])


def describe(table: Table, **known: Any) -> dict[str, Any]:
    """What is said of a table in `attrs`."""
    return {"header": list(table.header), "line": table.line, "rows": len(table), "used": False, **known}


def day_text(day: date | None) -> str | None:
    """A day as it stands in `attrs`."""
    return None if day is None else day.isoformat()

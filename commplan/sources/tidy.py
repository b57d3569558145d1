"""The one shape that every export is brought to, and what is known about it besides its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from commplan.sources.dates import Span
from commplan.sources.table import Table

__all__ = ["AMOUNTS", "COLUMNS", "Reading", "day_text", "describe", "empty", "tidy"]

TEXTS = ("tool", "channel", "campaign", "currency", "file")
AMOUNTS = ("impressions", "clicks", "cost", "conversions", "revenue", "sessions", "users")
COLUMNS = (
    "date",
    "tool",
    "channel",
    "campaign",
    "impressions",
    "clicks",
    "cost",
    "currency",
    "conversions",
    "revenue",
    "sessions",
    "users",
    "file",
    "line",
)

Doubt = tuple[str, dict[str, Any]]


@dataclass
class Reading:
    """What an adapter makes of one page.

    `frame` is in the tidy shape; the rest becomes its `attrs`. `tables` are all tables of the page with what is known
    of each. Values and keys only: nothing here is a sentence.
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


def tidy(table: Table, tool: str, file: str, values: Mapping[str, Any]) -> pd.DataFrame:
    """A tidy frame from the columns that a tool gives; the others are missing, never zero.

    Parameters
    ----------
    table
        Where the rows come from: it gives the lines.
    values
        Column name to one value or one array.
    """
    size = len(table)
    known = {"tool": tool, "file": file, "line": table.lines, **values}
    return pd.DataFrame({name: series(name, known.get(name), size) for name in COLUMNS})


def series(name: str, value: Any, size: int) -> "pd.Series[Any]":
    """One column of the tidy shape in its type."""
    if name == "date":
        filled = np.full(size, np.datetime64("NaT"), dtype="datetime64[ns]") if value is None else value
        return pd.Series(np.asarray(filled).astype("datetime64[ns]"))
    if name == "line":
        return pd.Series(np.asarray(value, dtype=np.int64))
    if name in TEXTS:
        one = value is None or isinstance(value, str)
        return pd.Series([value] * size if one else [text or None for text in value], dtype=object)
    return pd.Series(np.full(size, np.nan) if value is None else np.asarray(value, dtype=float), dtype=float)


def empty() -> pd.DataFrame:
    """A tidy frame without rows."""
    return pd.DataFrame({name: series(name, [] if name == "line" else None, 0) for name in COLUMNS})


def describe(table: Table, **known: Any) -> dict[str, Any]:
    """What is said of a table in `attrs`."""
    return {"header": list(table.header), "line": table.line, "rows": len(table), "used": False, **known}


def day_text(day: date | None) -> str | None:
    """A day as it stands in `attrs`."""
    return None if day is None else day.isoformat()

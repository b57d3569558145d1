"""Rows as the adapters give them, for tests."""

from typing import Any

import pandas as pd

COLUMNS = ["date", "tool", "channel", "campaign", "impressions", "clicks", "cost", "currency", "conversions", "revenue",
           "sessions", "users", "file", "line"]  # fmt: skip


def performance(*rows: dict[str, Any]) -> pd.DataFrame:
    """A performance table: what a row does not say stays missing."""
    frame = pd.DataFrame(rows, columns=COLUMNS)
    frame["date"] = pd.to_datetime(frame["date"])
    frame["month"] = frame["date"].dt.strftime("%Y-%m").astype(object).where(frame["date"].notna(), None)
    for name in ("impressions", "clicks", "cost", "conversions", "revenue", "sessions", "users"):
        frame[name] = frame[name].astype(float)
    return frame


def advertising(date: str, cost: float, conversions: float | None = None, **more: Any) -> dict[str, Any]:
    """One row of an advertising tool."""
    tool = more.pop("tool", "google_ads")
    return {"date": date, "tool": tool, "channel": tool, "cost": cost, "currency": "EUR", "conversions": conversions,
            **more}  # fmt: skip

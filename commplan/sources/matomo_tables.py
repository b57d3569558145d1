"""One table of Matomo as a breakdown of visits.

A visit has many pages and events and reaches many goals: their rows are never added up to visits. People are counted
in every row in which they appear.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates, Span
from commplan.sources.matomo_labels import ROLES, breakdown, channels
from commplan.sources.money import currency_of_signs
from commplan.sources.rates import durations, rates
from commplan.sources.spans import spans
from commplan.sources.table import Table
from commplan.sources.tidy import Doubt, Reading, tidy

__all__ = ["TOOL", "goals_joined", "web_reading"]

TOOL = "matomo"
COUNTS = ("sessions", "users", "views", "new_users", "events", "key_events")
NUMERIC = frozenset({*COUNTS, "hits", "entrances", "page_visits", "revenue", "bounce_rate", "session_duration"})
# A visit has one of each of these, so that their rows sum the visits.
WHOLE = frozenset({"day", "week", "month", "year", "total", "channel", "country", "device"})
FIRST_PAGES = frozenset({"landing_page", "landing_page_title"})
PAGES = FIRST_PAGES | {"page", "page_title", "exit_page", "exit_page_title"}


def web_reading(table: Table, title: str, file: str, decimal: str | None, period: Span) -> Reading | None:
    """A table as a breakdown, None when it has no figure that every tool of web analytics knows.

    Parameters
    ----------
    title
        The name of the report, blank when nobody knows it.
    decimal
        The decimal mark of the file, None when nothing shows it.
    period
        What the file says of its period, used where the rows have no dates.
    """
    columns = Columns(table, ROLES, NUMERIC, decimal)
    days, grain, covered = spans(columns)
    dimension, items = about(columns, title, days, grain)
    figures = figures_of(columns, dimension)
    if not any(values is not None and np.isfinite(values).any() for values in figures.values()):
        return None
    currency, unsure = currency_of(columns)
    known: dict[str, Any] = {"date": days, "dimension": dimension, "item": items, "currency": currency}
    frame = tidy(table, TOOL, file, {**figures, **known}, "web")
    counted = [name for name in ("users", "new_users") if frame[name].notna().any()]
    return Reading(
        frame,
        [],
        dimension,
        grain,
        additive=dimension in WHOLE and bool(frame["sessions"].notna().any()),
        period=covered if covered[0] else period,
        doubts=columns.doubts + unsure,
        kind="web",
        extra={"not_additive": counted},
    )


def about(columns: Columns, title: str, days: Dates | None, grain: str) -> tuple[str, str | list[str | None] | None]:
    """What the rows of a table are about: the breakdown, and the item of each."""
    if columns.has("label"):
        items = columns.texts("label", missing=frozenset({""}))
        if (known := channels(items or [])) is not None:
            return "channel", known
        return (breakdown(title) if title else columns.label("label")), items
    if days is not None:
        return grain, None
    if columns.has("span"):
        return "year", columns.texts("span")
    # Goals and orders of a scheduled report are tables of one row, named by their title only.
    goal = title and columns.has("key_events") and not columns.has("sessions", "users", "views")
    return ("goal", title) if goal else ("total", None)


def figures_of(columns: Columns, dimension: str) -> dict[str, npt.NDArray[np.float64] | None]:
    """The figures of a table; of a page, the visits are those in which it was seen, or with which they began."""
    found: dict[str, npt.NDArray[np.float64] | None] = {role: counts(columns, role) for role in COUNTS}
    if dimension in FIRST_PAGES and columns.has("entrances"):
        found["sessions"] = counts(columns, "entrances")
    if dimension in PAGES:
        if found["sessions"] is None:
            found["sessions"] = counts(columns, "page_visits")
        if found["views"] is None:
            found["views"] = counts(columns, "hits")
    found["revenue"] = columns.numbers("revenue")
    found["bounce_rate"] = rates(columns, "bounce_rate")
    found["session_duration"] = durations(columns, "session_duration")
    return found


def counts(columns: Columns, role: str) -> npt.NDArray[np.float64] | None:
    """The figures of a role that counts, in which a separator can only part thousands."""
    return columns.table.floats(columns.rank(role), whole=True) if columns.has(role) else None


def currency_of(columns: Columns) -> tuple[str | None, list[Doubt]]:
    """The currency that the signs beside the amounts show."""
    code, sign = currency_of_signs(dict.fromkeys(columns.cells("revenue")))
    return code, [] if code or not sign else [("currency_ambiguous", {"sign": sign})]


def goals_joined(readings: list[Reading]) -> list[Reading]:
    """The tables of one row that goals and orders have, as one breakdown."""
    goals = [reading for reading in readings if reading.dimension == "goal"]
    if len(goals) < 2:
        return readings
    first = goals[0]
    first.frame = pd.concat([reading.frame for reading in goals], ignore_index=True)
    return [reading for reading in readings if reading is first or reading.dimension != "goal"]

"""What every table of a Google Analytics 4 file tells about visits and about searches, besides performance.

Each table becomes one breakdown. People are counted in every row where they appear, so that they are never added up;
sessions and events of tables of pages, of events or of campaigns overlap or are a part of the whole.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates
from commplan.sources.ga4_channels import channel_id
from commplan.sources.ga4_labels import BESIDES
from commplan.sources.ga4_queries import query_reading
from commplan.sources.ga4_sections import Section
from commplan.sources.ga4_tables import COHORT, Roles, days_of, is_additive, named_by
from commplan.sources.kinds import KINDS
from commplan.sources.label import by_label, plain
from commplan.sources.rates import durations, rates
from commplan.sources.table import Table
from commplan.sources.tidy import Reading, tidy
from commplan.sources.web_dimensions import web_dimension
from commplan.sources.when import span_of

__all__ = ["gathered", "web_readings"]

# Columns of a series that is split into people who came for the first time and people who came again.
SPLIT = {"new": "new", "returning": "returning"}
COUNTS = ("sessions", "engaged_sessions", "new_users", "views", "events", "revenue")
RATES = ("engagement_rate", "bounce_rate")
PLACED = frozenset({"source", "medium"})
# Breakdowns whose rows are written `google / organic`.
PAIRS = (["source_medium"], ["first_user_source_medium"], ["manual_source_medium"])


def web_readings(section: Section, roles: Roles, file: str, tool: str, decimal: str | None) -> list[Reading]:
    """What one table tells about visits, or about searches; none when it holds no figure of these.

    Parameters
    ----------
    roles
        The roles of the labels that the adapter knows for performance.
    decimal
        The decimal mark of the tool, None when a spreadsheet chose it.
    """
    if any(COHORT.search(label) for label in section.table.plain_header()):
        return []
    searched = query_reading(section, file, tool, decimal)
    if searched is not None:
        return [searched]
    known = web_roles(section.table, roles)
    if "visitor_type" in known.values():
        return [split(section, known, file, tool)]
    columns = Columns(section.table, known, frozenset(known.values()), decimal)
    return [web(section, columns, roles, file, tool)] if columns.ranks else []


def web_roles(table: Table, roles: Roles) -> dict[str, str]:
    """The role of each label in a web table; active people stand for all people where both are there."""
    known = dict(roles) | by_label(BESIDES) | {plain(label): "visitor_type" for label in SPLIT}
    renamed = {"conversions": "key_events"}
    found = {label: renamed.get(known[label], known[label]) for label in table.plain_header() if label in known}
    if "visitor_type" in found.values() and len(found) < len(SPLIT):
        return {label: role for label, role in found.items() if role != "visitor_type"}
    return found


def web(section: Section, columns: Columns, roles: Roles, file: str, tool: str) -> Reading:
    """One table as a breakdown of visits."""
    table = columns.table
    dimension, values, days, grain = about(section, roles)
    figures: dict[str, Any] = {role: columns.numbers(role) for role in (*COUNTS, "key_events")}
    figures |= {role: rates(columns, role) for role in RATES}
    figures["users"] = columns.numbers(columns.first("users", "total_users") or "users")
    figures["session_duration"] = durations(columns, "session_duration")
    frame = tidy(table, tool, file, {**figures, **values, "date": days, "dimension": dimension}, "web")
    found = reading(frame, section, dimension, grain, additive=is_additive(section, roles))
    found.doubts = columns.doubts
    return found


def about(section: Section, roles: Roles) -> tuple[str, dict[str, Any], Dates | None, str]:
    """The breakdown of a table, the columns that say what each row is about, its dates and their step."""
    days, grain = days_of(section, roles)
    named = named_by(section, roles)
    names = {label: web_dimension(label) for label in named}
    places = set(names.values()) & PLACED if len(names) > 1 else set()
    values: dict[str, Any] = {names[label]: cells for label, cells in named.items() if names[label] in places}
    main = [label for label in named if names[label] not in places]
    if not main and not places:
        return (grain if days is not None else "total"), values, days, grain
    if not main:
        return "source_medium", values | {"item": joined([values["source"], values["medium"]])}, days, grain
    values["item"] = joined([items(named[label], names[label]) for label in main])
    if [names[label] for label in main] in PAIRS:
        values |= parted(values["item"])
    return "+".join(names[label] for label in main), values, days, grain


def items(cells: Sequence[str | None], name: str) -> Sequence[str | None]:
    """What each row is about; channels have the same ids as in performance."""
    if name not in {"channel", "first_user_channel"}:
        return cells
    ids = {cell: channel_id(cell) for cell in dict.fromkeys(cells) if cell}
    return [ids[cell] if cell else None for cell in cells]


def joined(columns: Sequence[Sequence[str | None]]) -> Sequence[str | None]:
    """One name for each row from several columns."""
    if len(columns) == 1:
        return columns[0]
    return [" / ".join(cell or "" for cell in cells) for cells in zip(*columns, strict=True)]


def parted(found: Sequence[str | None]) -> dict[str, list[str | None]]:
    """The source and the medium of `google / organic`."""
    pairs = [(cell or "").partition(" / ") for cell in found]
    return {"source": [pair[0] or None for pair in pairs], "medium": [pair[2] or None for pair in pairs]}


def split(section: Section, known: dict[str, str], file: str, tool: str) -> Reading:
    """A series of new and of returning people, one row a day and sort of people."""
    days, grain = days_of(section, known)
    frames = []
    for label in section.table.plain_header():
        if known.get(label) != "visitor_type":
            continue
        columns = Columns(section.table, {label: "users"}, frozenset({"users"}), ".")
        values = {"date": days, "dimension": "visitor_type", "item": SPLIT[label], "users": columns.numbers("users")}
        frames.append(tidy(section.table, tool, file, values, "web"))
    frame = pd.concat(frames, ignore_index=True)
    return reading(frame, section, "visitor_type", grain, additive=False)


def reading(frame: pd.DataFrame, section: Section, dimension: str, grain: str, *, additive: bool) -> Reading:
    """A reading without tables of its own."""
    period = section.period if section.period[0] else span_of(frame["date"], grain)
    counted = [name for name in ("users", "new_users") if name in frame and np.isfinite(frame[name]).any()]
    extra = {"not_additive": counted}
    return Reading(frame, [], dimension, grain, additive, period, dict(section.totals), kind="web", extra=extra)


def gathered(readings: Iterable[Reading]) -> list[Reading]:
    """Readings of one breakdown joined where GA4 gives each figure a table of its own, as it does for series.

    Two tables are joined when they have the same rows in the same order and no figure in common.
    """
    kept: list[Reading] = []
    for reading in readings:
        twin = next((other for other in kept if joins(other, reading)), None)
        if twin is None:
            kept.append(reading)
            continue
        for name in figures_of(reading):
            twin.frame[name] = reading.frame[name]
        twin.extra["not_additive"] = sorted({*twin.extra["not_additive"], *reading.extra["not_additive"]})
    return kept


def joins(one: Reading, two: Reading) -> bool:
    """Whether two tables tell different figures of the same rows."""
    alike = (one.kind, one.dimension, one.grain, one.period) == (two.kind, two.dimension, two.grain, two.period)
    if not alike or one.kind != "web" or len(one.frame) != len(two.frame) or figures_of(one) & figures_of(two):
        return False
    return all(one.frame[name].equals(two.frame[name]) for name in ("date", "item", "source", "medium"))


def figures_of(reading: Reading) -> set[str]:
    """The figures that a table gives."""
    return {name for name in KINDS["web"].amounts if reading.frame[name].notna().any()}

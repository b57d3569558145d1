"""One table of Universal Analytics as a breakdown of visits: its rows of totals and of an older period set aside."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates, Span
from commplan.sources.ga4_channels import channel_id
from commplan.sources.label import by_label, language_of
from commplan.sources.money import currency_of_signs
from commplan.sources.number import part
from commplan.sources.period import read_period
from commplan.sources.rates import durations, rates
from commplan.sources.spelled import spelled
from commplan.sources.table import Mask, Table
from commplan.sources.tidy import Doubt, Reading, tidy
from commplan.sources.totals import blank_in, compare
from commplan.sources.universal_analytics_days import days_of
from commplan.sources.universal_analytics_labels import ALIASES, INDEXES, KNOWN, role_of
from commplan.sources.web_dimensions import web_dimension

__all__ = ["TOOL", "web_reading"]

TOOL = "universal_analytics"
COUNTS = ("sessions", "users", "new_users", "views", "events", "key_events", "transactions", "goal")
NUMERIC = frozenset({*COUNTS, "revenue", "bounce_rate", "session_duration"})
DECIMALS = {"en": ".", "fr": ",", "de": ",", "es": ",", "nl": ","}
# A session has one of each of these.
WHOLE = frozenset({"day", "week", "month", "hour", "channel", "source_medium", "landing_page", "device", "country",
                   "visitor_type", "source", "medium", "total"})  # fmt: skip
COMPARED = frozenset(
    by_label({"range": {"any": "Date Range|Plage de dates|Zeitraum|Periodo|Intervalo de fechas|Datumbereik"}})
)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class About:
    """What the rows of a table are about: breakdown, items, days and the step between them."""

    dimension: str
    items: list[str | None] | None
    days: Dates | None
    grain: str


def web_reading(table: Table, file: str, period: Span) -> Reading | None:
    """A table as a breakdown, None when it holds no figure that is known."""
    table = newer(table)
    ranks = naming(table)
    totals = blank_in(table, ranks)
    language = language_of(table.header, ALIASES)
    roles = {label: role for label in table.plain_header() if (role := role_of(label))}
    whole = Columns(table, roles, NUMERIC, DECIMALS.get(language or ""))
    figures = figures_of(whole)
    if not any(values is not None for values in figures.values()):
        return None
    rows = table.keep(~totals)
    told = about(rows, ranks, period, language)
    currency, unsure = currency_of(whole)
    complete, differing = checked(figures, totals)
    known: dict[str, Any] = {"date": told.days, "dimension": told.dimension, "item": told.items, "currency": currency}
    kept = {role: None if values is None else values[~totals] for role, values in figures.items()}
    frame = tidy(rows, TOOL, file, {**kept, **known}, "web")
    counted = [name for name in ("users", "new_users") if frame[name].notna().any()]
    return Reading(
        frame,
        [],
        told.dimension,
        told.grain,
        additive=complete and told.dimension in WHOLE and bool(frame["sessions"].notna().any()),
        period=period,
        totals={"": int(table.lines[np.flatnonzero(totals)[-1]])} if totals.any() else {},
        doubts=whole.doubts + unsure + differing,
        language=language,
        kind="web",
        extra={"not_additive": counted},
    )


def newer(table: Table) -> Table:
    """A table that compares two periods without the rows of the older one, and without those of the change."""
    rank = next((rank for rank, label in enumerate(table.plain_header()) if label in COMPARED), None)
    if rank is None:
        return table
    cells = [str(cell).strip() for cell in table.columns[rank]]
    ends = {cell: (read_period(cell) or spelled(cell) or (None, None))[1] for cell in dict.fromkeys(cells)}
    last = max((end for end in ends.values() if end), default=None)
    if last is None:
        return table
    header = tuple(label for other, label in enumerate(table.header) if other != rank)
    columns = tuple(column for other, column in enumerate(table.columns) if other != rank)
    kept = np.array([ends[cell] == last for cell in cells], dtype=bool)
    return replace(table, header=header, columns=columns).keep(kept)


def naming(table: Table) -> list[int]:
    """The columns that say what a row is about: the first, and those up to the first figure."""
    labels = table.plain_header()
    if labels[0] in KNOWN and labels[0] not in INDEXES:
        return []
    ends = [rank for rank, label in enumerate(labels) if rank and is_figure(table, rank, label)]
    return list(range(min(ends, default=len(labels))))


def is_figure(table: Table, rank: int, label: str) -> bool:
    """Whether a column holds figures, known or not."""
    cells = [part(str(cell)) for cell in table.columns[rank]]
    return label in KNOWN or role_of(label) is not None or (bool(cells) and all(cell.core for cell in cells))


def about(rows: Table, ranks: list[int], period: Span, language: str | None) -> About:
    """What the rows are about; a column of days dates them."""
    labels = rows.plain_header()
    dated = next((rank for rank in ranks if labels[rank] in INDEXES), None)
    unit = "" if dated is None else INDEXES[labels[dated]]
    days = None if dated is None else days_of(rows, dated, unit, period, language)
    named = {rank: web_dimension(rows.header[rank]) for rank in ranks if rank != dated}
    grain = "period" if days is None else "day" if unit == "hour" else unit
    if not named:
        return About(unit or "total", None, days, grain)
    columns = [items(rows, rank, name) for rank, name in named.items()]
    joined = [" / ".join(cell or "" for cell in cells) for cells in zip(*columns, strict=True)]
    return About("+".join(named.values()), list(joined) if len(columns) > 1 else columns[0], days, grain)


def items(rows: Table, rank: int, name: str) -> list[str | None]:
    """What each row is about; channels have the same ids as elsewhere."""
    cells = [str(cell).strip() or None for cell in rows.columns[rank]]
    return [channel_id(cell) if cell else None for cell in cells] if name == "channel" else cells


def figures_of(columns: Columns) -> dict[str, Floats | None]:
    """The figures of a table; orders stand for the goals where no goal is told."""
    found = {role: counts(columns, role) for role in COUNTS}
    goal, transactions = found.pop("goal"), found.pop("transactions")
    if found["key_events"] is None:
        found["key_events"] = goal if goal is not None else transactions
    found["revenue"] = columns.numbers("revenue")
    found["bounce_rate"] = rates(columns, "bounce_rate")
    found["session_duration"] = durations(columns, "session_duration")
    return found


def counts(columns: Columns, role: str) -> Floats | None:
    """The figures of a role that counts; of several goals none stands for all."""
    ranks = columns.ranks.get(role, [])
    if not ranks or (role == "goal" and len(ranks) > 1):
        return None
    return columns.table.floats(columns.rank(role), whole=True)


def checked(figures: dict[str, Floats | None], totals: Mask) -> tuple[bool, list[Doubt]]:
    """Whether the rows add up to the row of totals: an export holds the rows that were on the screen."""
    column = next((name for name in ("sessions", "views", "events") if figures[name] is not None), None)
    values = figures[column] if column else None
    if column is None or values is None or not totals.any():
        return True, []
    _, doubts = compare(values, totals, ["Total"] * int(totals.sum()), column)
    return not doubts, doubts


def currency_of(columns: Columns) -> tuple[str | None, list[Doubt]]:
    """The currency that the signs beside the amounts show."""
    code, sign = currency_of_signs(dict.fromkeys(columns.cells("revenue")))
    return code, [] if code or not sign else [("currency_ambiguous", {"sign": sign})]

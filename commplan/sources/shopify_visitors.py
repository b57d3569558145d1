"""Shopify Analytics: visits to the online store, by day or by what the report breaks them down by.

A visitor is counted once a day, or once in a row: visitors of several rows are never added up to people.
"""

from commplan.sources.columns import Columns
from commplan.sources.label import by_label, language_of
from commplan.sources.named_period import period_in_name
from commplan.sources.page import Head, Page
from commplan.sources.rates import durations, rates
from commplan.sources.shopify_labels import ALIASES, DIMENSIONS
from commplan.sources.table import cut
from commplan.sources.tidy import Reading, describe, tidy
from commplan.sources.totals import labelled, named
from commplan.sources.when import GRAINS, dated, span_of

__all__ = ["TOOL", "matches", "read"]

TOOL = "shopify"

ROLES = by_label(ALIASES) | by_label(DIMENSIONS)
NUMERIC = frozenset({"users", "sessions", "views", "carts", "checkouts", "key_events"})
COUNTS = ("users", "sessions", "views", "key_events")
# Words that other tools do not use beside visits.
OWN = frozenset(
    by_label({role: ALIASES[role] for role in ("carts", "checkouts", "key_events")})
    | by_label({"users": {language: names.partition("|")[0] for language, names in ALIASES["users"].items()}})
    | dict.fromkeys(("total_visitors", "online_store_visitors", "online store sessions", "session device type"))
)
# Columns of the period compared with, which are left aside.
COMPARED = ("(previous_period)", "(previous_year)", "(previous period)", "(previous year)")
DECIMAL = "."


def matches(head: Head) -> bool:
    """Whether this is a report of visits: sessions or visitors beside words of this system's own."""
    place = head.header(ROLES, least=2, above=0)
    labels = [] if place is None else head.plain[place.separator][place.index]
    compared = [label for label in labels if label.endswith(COMPARED)]
    if place is None or place.foreign - len(compared) > place.known:
        return False
    visits = place.has("sessions") or place.has("users")
    return visits and bool(OWN & set(labels) or compared)


def read(page: Page) -> Reading:
    """A report of visits as a breakdown."""
    table = cut(page, page.place(ROLES, least=2, above=0), frozenset(ROLES))
    dimension = next((role for role in DIMENSIONS if role in table.ranks(ROLES)), "day")
    naming = [rank for role in (*GRAINS, dimension) for rank in table.ranks(ROLES).get(role, [])]
    totals = labelled(table, naming)
    rows = Columns(table.keep(~totals), ROLES, NUMERIC, None if table.separator == ";" else DECIMAL)
    days, grain = dated(rows, (None, None), language_of(table.header, ALIASES))
    values = {role: rows.numbers(role) for role in COUNTS} | {
        "date": days,
        "dimension": dimension,
        "item": rows.texts(dimension) if dimension in DIMENSIONS else None,
        "source": rows.texts("source"),
        "medium": rows.texts("medium"),
        "bounce_rate": rates(rows, "bounce_rate"),
        "session_duration": durations(rows, "session_duration"),
    }
    frame = tidy(rows.table, TOOL, page.file, values, "web")
    period = period_in_name(page.file) if days is None else span_of(frame["date"], grain)
    unsure = [("no_data", {"found": table.remark})] if table.remark else [("period_missing", {})]
    return Reading(
        frame,
        [(rows.table, describe(rows.table, used=True, dimension=dimension))],
        dimension,
        grain,
        additive=True,
        period=period,
        totals=named(table, totals, naming),
        doubts=rows.doubts + (unsure if table.remark or (None in period and len(table)) else []),
        language=language_of(table.header, ALIASES),
        kind="web",
    )

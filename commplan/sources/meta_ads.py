"""Meta Ads (Facebook, Instagram): tables exported from Ads Manager and Ads Reporting, as CSV or workbook.

The currency stands in the label of the amount. A workbook begins with a row of totals whose names are blank. The
column `Results` counts something else in each row, which `Result indicator` names: clicks are never conversions, and
two kinds of conversion are never one column.
"""

import numpy as np
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.dates import Span
from commplan.sources.intervals import when
from commplan.sources.label import by_label, language_of, plain
from commplan.sources.meta_labels import ALIASES, BREAKDOWNS, TOTALS
from commplan.sources.meta_results import conversions_of
from commplan.sources.money import code_in_label, currency_codes
from commplan.sources.page import Head, Page
from commplan.sources.table import Mask, Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import compare, named, told_of_each

__all__ = ["TOOL", "matches", "read"]

TOOL = "meta_ads"

ROLES = by_label(ALIASES)
PARTS = by_label({part: {"any": written} for part, written in BREAKDOWNS.items()})
KNOWN = frozenset({*ROLES, *PARTS})
NUMERIC = frozenset(
    {"impressions", "cost", "link_clicks", "all_clicks", "purchases", "leads", "revenue", "results", "reach"}
    | {"site_purchases", "site_revenue"}
)
NAMES = ("campaign", "ad_set", "ad")
NAMING = frozenset({*NAMES, "day", "week", "month"})
# A workbook of Ads Reporting holds the same rows twice: laid out for the eye, and as data.
REPEATED_SHEET = "Formatted Report"
# Another network of nearly the same labels counts these.
OTHERS = frozenset({"swipe ups", "swipe-ups", "ad squad name", "paid impressions"})
# No language writes a decimal comma here; a spreadsheet that saved the file again (`;`) may have.
DECIMAL = "."


def matches(head: Head) -> bool:
    """Whether this is a table of Meta Ads: its own labels for the amount or for the reporting period."""
    place = head.header(ROLES, least=3)
    if place is None or head.sheet == REPEATED_SHEET or OTHERS & {plain(cell) for cell in place.cells}:
        return False
    delivery = sum(place.has(role) for role in ("impressions", "reach", "results", "link_clicks", "all_clicks"))
    period = place.has("start", "end")
    coded = any(code_in_label(cell) for cell, role in zip(place.cells, place.roles, strict=True) if role == "cost")
    return (place.has("cost") and (period or coded or delivery >= 3)) or (period and delivery >= 2)


def read(page: Page) -> Reading:
    """A table of Ads Manager in the tidy shape, its row of totals set aside."""
    table = cut(page, page.place(ROLES, least=3), KNOWN)
    totals = totals_of(table)
    language = language_of(table.header, ALIASES)
    whole = Columns(table, ROLES, NUMERIC, None if table.separator == ";" else DECIMAL)
    cost = whole.numbers("cost")
    rows = Columns(table.keep(~totals), ROLES, NUMERIC, whole.default)
    days, grain, period = when(rows, language)
    clicks = rows.first("link_clicks", "all_clicks")
    revenue = rows.first("revenue", "site_revenue")
    conversions, results = conversions_of(rows)
    names = rows.first(*NAMES)
    frame = tidy(
        rows.table,
        TOOL,
        page.file,
        {
            "date": days,
            "channel": TOOL,
            "campaign": rows.texts(names) if names else None,
            "impressions": rows.numbers("impressions"),
            "clicks": rows.numbers(clicks) if clicks else None,
            "cost": None if cost is None else cost[~totals],
            "currency": currency_of(rows),
            "conversions": conversions,
            "revenue": rows.numbers(revenue) if revenue else None,
        },
    )
    dimension = dimension_of(table)
    sums = named(table, totals, ())
    differing = [] if cost is None else compare(cost, totals, list(sums), "cost")[1]
    return Reading(
        frame,
        [(rows.table, describe(rows.table, used=True, dimension=dimension))],
        dimension,
        grain,
        additive=True,
        period=period,
        totals=sums,
        doubts=[*whole.doubts, *rows.doubts, *doubts_of(frame, rows, period), *differing],
        language=language,
        extra={"results": results, "campaign_is": names},
    )


def totals_of(table: Table) -> Mask:
    """The rows that name nothing, or nothing but a total: no campaign, no day, no part."""
    names = [rank for rank, label in enumerate(table.plain_header()) if label in PARTS or ROLES.get(label) in NAMING]
    found = np.full(len(table), bool(names))
    for rank in names:
        if found.any():
            found &= told_of_each(table.columns[rank], lambda text: plain(text) in TOTALS)
    return np.zeros(len(table), dtype=bool) if found.all() else found


def currency_of(rows: Columns) -> str | list[str | None] | None:
    """The currency in the label of the amount, else in its own column."""
    label = next((rows.label(role) for role in ("cost", "revenue") if rows.has(role)), "")
    code = code_in_label(label)
    if code is None and rows.has("currency"):
        return currency_codes(rows.cells("currency"))
    return code


def dimension_of(table: Table) -> str:
    """What the rows are about: the finest name, and the parts of the breakdown."""
    labels = table.plain_header()
    roles = {ROLES.get(label) for label in labels}
    finest = next((name for name in reversed(NAMES) if name in roles), "account")
    return "+".join([finest, *(PARTS[label] for label in labels if label in PARTS)])


def doubts_of(frame: pd.DataFrame, rows: Columns, period: Span) -> list[Doubt]:
    """What is not sure about a table."""
    if rows.table.remark:
        return [("no_data", {"found": rows.table.remark})]
    doubts: list[Doubt] = []
    if period == (None, None):
        doubts.append(("period_missing", {}))
    if rows.has("cost") and frame["currency"].isna().any():
        doubts.append(("currency_missing", {}))
    if rows.has("all_clicks") and not rows.has("link_clicks"):
        doubts.append(("clicks_of_any_kind", {"column": rows.label("all_clicks")}))
    return doubts

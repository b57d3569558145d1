"""Google Search Console: the tables of its performance report, one per file, or all as sheets of a workbook.

The same clicks are told by day, by query, by page, by country and by device. Days, countries and devices add up to
the site; queries and pages do not: the list stops at a thousand rows and leaves out what few people searched.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates, Span
from commplan.sources.label import language_of
from commplan.sources.page import Head, Page, Place
from commplan.sources.problem import UnknownFile
from commplan.sources.rates import rates
from commplan.sources.search_console_labels import ALIASES, DIMENSIONS, FIGURES, ROLES, compared
from commplan.sources.spans import spans
from commplan.sources.table import Mask, Table, cut
from commplan.sources.tidy import Reading, describe, tidy
from commplan.sources.totals import added_up, labelled, named
from commplan.sources.when import dated, span_of

__all__ = ["TOOL", "matches", "preference", "read"]

TOOL = "search_console"
CHANNEL = "organic_search"
# Reports on Discover and on news have no position.
ALWAYS = ("clicks", "impressions", "ctr")
# A title that somebody put above.
TITLES = 1
ADDITIVE = frozenset({"day", "span", "device", "country"})
NUMERIC = frozenset(FIGURES)
# What rows are about besides their date.
NAMED = ("query", "page", "country", "device", "appearance")


@dataclass(frozen=True)
class Report:
    """A table of the report, what its rows are about and when they happened."""

    columns: Columns
    dimensions: tuple[str, ...]
    days: Dates | None
    grain: str
    period: Span
    totals: dict[str, int]

    @property
    def table(self) -> Table:
        """The table as text."""
        return self.columns.table


def matches(head: Head) -> bool:
    """Whether this is a table of the performance report: what its rows are about and four figures, nothing else."""
    return place_of(head) is not None


def place_of(head: Head) -> Place | None:
    """The header of a table of the performance report, and what each column is; columns compared with are nothing."""
    place = head.header(ROLES, least=1 + len(ALWAYS), above=TITLES)
    if place is not None:
        roles = [role for role in place.roles if role]
        return place if place.has(*ALWAYS) and not place.foreign and len(roles) == len(set(roles)) else None
    for separator, rows in head.grids.items():
        first = next((rank for rank, row in enumerate(rows) if any(map(str.strip, row))), None)
        if first is not None and (found := compared(rows[first])) is not None:
            return head.place(separator, first, found.roles)
    return None


def preference(head: Head) -> int:
    """Which sheet of a workbook is read: the higher the better."""
    place = place_of(head)
    return 0 if place is None else -min(DIMENSIONS.index(role) for role in place.roles if role in DIMENSIONS)


def read(page: Page) -> Reading:
    """A table of the performance report: as performance where its rows add up to the site, and as searches."""
    report = report_of(page)
    additive = set(report.dimensions) <= ADDITIVE
    searched = searches(report, page.file)
    main = performance(report, page.file) if additive else searched
    main.also = [searched] if additive else []
    dimension = main.dimension
    main.tables = [(report.table, describe(report.table, used=True, dimension=dimension))]
    main.doubts = report.columns.doubts + (
        [] if report.period[0] or not len(report.table) else [("period_missing", {})]
    )
    main.totals = searched.totals = report.totals
    main.language = searched.language = language_of(report.table.header, ALIASES)
    return main


def report_of(page: Page) -> Report:
    """The table of a page; the file is refused when a figure or a date in it is none."""
    place = place_of(page.head)
    if place is None:
        raise UnknownFile("unknown_export", found=" | ".join(page.opening))
    found = compared(place.cells)
    roles = found.roles if found else ROLES
    table = cut(page, place, frozenset({*ROLES, *roles}))
    # The tool writes dots in every language; a spreadsheet that parts cells by semicolons writes commas.
    whole = Columns(table, roles, NUMERIC, "," if table.separator == ";" else ".")
    dimensions = tuple(role for role in DIMENSIONS if whole.has(role))
    sums = summed(whole, dimensions)
    columns = Columns(table.keep(~sums), roles, NUMERIC, whole.default) if sums.any() else whole
    totals = named(table, sums, [whole.rank(role) for role in dimensions])
    if "span" in dimensions:
        return Report(columns, dimensions, *spans(columns), totals)
    days, grain = dated(columns, (None, None), language_of(table.header, ALIASES))
    stated = found.period if found else (None, None)
    return Report(columns, dimensions, days, grain, stated if days is None else covered(days, grain), totals)


def summed(whole: Columns, dimensions: tuple[str, ...]) -> Mask:
    """Rows of totals, which people add; among searches and pages only those that are the sum of the others."""
    free = {"query", "page"} & set(dimensions)
    ranks = [whole.rank(role) for role in dimensions]
    if not free:
        return labelled(whole.table, ranks)
    return added_up(whole.table, ranks, [whole.numbers("clicks"), whole.numbers("impressions")])


def performance(report: Report, file: str) -> Reading:
    """The rows as performance: what the site got from Google's search without paying."""
    figures = {role: report.columns.numbers(role) for role in ("clicks", "impressions")}
    frame = tidy(report.table, TOOL, file, {**figures, "date": report.days, "channel": CHANNEL})
    return Reading(frame, [], report.dimensions[0], report.grain, additive=True, period=report.period)


def searches(report: Report, file: str) -> Reading:
    """The rows as searches: by query and page, or by what else they are about."""
    columns = report.columns
    named = [role for role in NAMED if role in report.dimensions]
    dimension = "+".join(named) or (report.grain if report.days is not None else "total")
    figures: dict[str, Any] = {role: columns.numbers(role) for role in ("clicks", "impressions", "position")}
    texts = {role: columns.texts(role, missing=frozenset({""})) for role in named}
    about = {"query": texts.get("query"), "page": texts.get("page")}
    if not about["query"] and not about["page"]:
        # Countries, devices and appearances stand where the query stands, as they do in other tools.
        about["query"] = next((texts[role] for role in named), None)
    known = {"date": report.days, "dimension": dimension, "ctr": rates(columns, "ctr"), **about}
    frame = tidy(report.table, TOOL, file, {**figures, **known}, "queries")
    additive = set(report.dimensions) <= ADDITIVE
    return Reading(frame, [], dimension, report.grain, additive, period=report.period, kind="queries")


def covered(days: Dates, grain: str) -> Span:
    """First and last day of dated rows."""
    return span_of(pd.Series(days), grain)

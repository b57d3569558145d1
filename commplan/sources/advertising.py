"""Reports of advertising platforms: one table of campaigns, groups or ads, with what each of them cost and brought.

Each platform has its own words; how its table is read is the same for all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from commplan.sources.campaign_rows import (
    NOTHING,
    account_of,
    conversions_of,
    cost_of,
    currency_of,
    figures,
    total_labels,
    total_rows,
    when_unsure,
)
from commplan.sources.columns import Columns
from commplan.sources.label import Aliases, by_label, language_of, plain
from commplan.sources.page import Head, Page, Place
from commplan.sources.preamble import period_above, without_footer
from commplan.sources.steps import stepped
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Reading, describe, tidy
from commplan.sources.totals import compare

__all__ = ["LINES_ABOVE", "Platform"]

NUMERIC = frozenset({
    "impressions", "clicks", "all_clicks", "link_clicks", "cost", "conversions", "purchases", "leads", "revenue",
    "reach", "cpc", "cpm",
})  # fmt: skip
TIMES = ("day", "week", "month")
# A report may say much about itself before it begins.
LINES_ABOVE = 14
CLICKS = ("link_clicks", "clicks", "all_clicks")


@dataclass(frozen=True)
class Platform:
    """An advertising platform: its id, its labels by role and language, and what only it writes.

    Parameters
    ----------
    tool
        The id of the tool.
    aliases
        Role to language to labels; `campaign`, `ad_set` and `ad` name, the roles of figures hold numbers.
    own
        Labels that no other platform writes, parted by a bar.
    parts
        Labels of columns that part the same figures once more, by what they part them by.
    names
        The roles that name, from the coarsest to the finest.
    overlapping
        Parts whose rows hold the same people twice: they are never added up.
    """

    tool: str
    aliases: Aliases
    own: str
    parts: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ("campaign", "ad_set", "ad")
    overlapping: frozenset[str] = frozenset()

    @cached_property
    def roles(self) -> dict[str, str]:
        """The role of each label."""
        return by_label(self.aliases)

    @cached_property
    def part_labels(self) -> dict[str, str]:
        """What each label of a breakdown parts the figures by."""
        return by_label({part: {"any": written} for part, written in self.parts.items()})

    @cached_property
    def own_labels(self) -> frozenset[str]:
        """The labels that only this platform writes."""
        return frozenset(by_label({"own": {"any": self.own}}))

    @cached_property
    def every(self) -> dict[str, str]:
        """All labels by what they play."""
        return dict.fromkeys(self.own_labels, "own") | self.part_labels | self.roles

    def place(self, head: Head) -> Place | None:
        """Where the header of a report stands, None when this is none."""
        place = head.header(self.every, least=3, above=LINES_ABOVE)
        if place is None or not any(role in place.roles for role in ("cost", "impressions")):
            return None
        return place

    def own_in(self, place: Place) -> frozenset[str]:
        """The labels of a header that only this platform writes."""
        return self.own_labels & {plain(cell) for cell in place.cells}

    def read(self, page: Page) -> Reading:
        """The report in the tidy shape, its totals set aside."""
        page = without_footer(page)
        place = page.place(self.every, least=3, above=LINES_ABOVE)
        table = cut(page, place, frozenset(self.every))
        totals = total_rows(table, self.naming(table))
        language = language_of(table.header, self.aliases)
        whole = Columns(table, self.roles, NUMERIC)
        cost = cost_of(whole)
        rows = Columns(table.keep(~totals), self.roles, NUMERIC)
        days, grain, period = stepped(rows, period_above(place.above), language)
        currency, unsure = currency_of(rows)
        conversions, aside = conversions_of(rows)
        frame = tidy(
            rows.table,
            self.tool,
            page.file,
            {
                "date": days,
                "channel": self.tool,
                "campaign": self.named_by(rows),
                "impressions": figures(whole, totals, "impressions"),
                "clicks": figures(whole, totals, *CLICKS),
                "cost": None if cost is None else cost[~totals],
                "currency": currency,
                "conversions": conversions,
                "revenue": figures(whole, totals, "revenue"),
            },
        )
        labels = total_labels(table, totals)
        differing = [] if cost is None else compare(cost, totals, list(labels), "cost")[1]
        dimension = self.dimension_of(table)
        return Reading(
            frame,
            [(rows.table, describe(rows.table, used=True, dimension=dimension))],
            dimension,
            grain,
            additive=not self.overlapping & set(dimension.split("+")),
            period=period,
            totals=labels,
            doubts=[*whole.doubts, *rows.doubts, *aside, *unsure, *differing, *when_unsure(period, days, rows.table)],
            language=language,
            extra=account_of(rows),
        )

    def named_by(self, rows: Columns) -> list[str | None] | None:
        """The coarsest name that the report gives."""
        role = rows.first(*self.names)
        return rows.texts(role, NOTHING) if role else None

    def naming(self, table: Table) -> list[int]:
        """The columns that say what a row is about."""
        about = {*self.names, *TIMES, "start"}
        labels = table.plain_header()
        return [
            rank for rank, label in enumerate(labels) if self.roles.get(label) in about or label in self.part_labels
        ]

    def dimension_of(self, table: Table) -> str:
        """What the rows are about: the finest name, and the parts of the breakdown."""
        labels = table.plain_header()
        present = {self.roles.get(label) for label in labels}
        finest = next((name for name in reversed(self.names) if name in present), "account")
        return "+".join(
            [finest, *dict.fromkeys(self.part_labels[label] for label in labels if label in self.part_labels)]
        )

"""One block of Meta Business Suite as figures: a figure a day, or the parts of an audience."""

from dataclasses import dataclass

import pandas as pd

from commplan.sources.dates import Dates
from commplan.sources.meta_blocks import Block, named_figures
from commplan.sources.meta_titles import gender_of, group_of, metric_of
from commplan.sources.page import Rows
from commplan.sources.social_rows import Measure, column, days_of, long
from commplan.sources.table import Table, build
from commplan.sources.tidy import Reading, describe
from commplan.sources.when import span_of

__all__ = ["Insight"]

SHARE = "followers_share"


@dataclass(frozen=True)
class Insight:
    """A block, the network that it is about, and where its file is read.

    Parameters
    ----------
    tool, file, separator
        As everywhere.
    ended
        Whether the last line of the file has its line end.
    """

    block: Block
    network: str | None
    tool: str
    file: str
    separator: str
    ended: bool

    def reading(self) -> Reading | None:
        """The block as figures, None where nobody knows what it counts."""
        if self.block.daily:
            return self.by_day()
        if self.block.aged:
            return self.by_age()
        group = group_of(self.block.title)
        if group:
            return self.by_place(group)
        alone = len(self.block.rows[-1]) == 1 and metric_of(self.block.title) == "followers"
        return self.in_total() if alone else None

    def by_day(self) -> Reading | None:
        """One figure a day."""
        metric = metric_of(self.block.title)
        if metric is None:
            return None
        table = self.table()
        days, doubts = days_of(table, 0, month_first=False)
        measure = Measure(metric, self.block.title, column(table, 1, metric).cells)
        reading = self.told(table, [measure], "day", days=days)
        reading.period, reading.grain, reading.doubts = span_of(reading.frame["date"], "day"), "day", doubts
        return reading

    def by_age(self) -> Reading:
        """The share of each age, by gender."""
        table = self.table()
        ages = [str(cell).strip() for cell in table.columns[0]]
        readings = [
            self.told(table, [share(table, rank)], "age_gender", [f"{gender_of(label)} {age}" for age in ages])
            for rank, label in enumerate(table.header)
            if rank
        ]
        readings[0].frame = pd.concat([reading.frame for reading in readings], ignore_index=True)
        return readings[0]

    def by_place(self, group: str) -> Reading:
        """The share of each town or country."""
        table = named_figures(self.block)
        return self.told(table, [share(table, 1)], group, [str(cell) for cell in table.columns[0]])

    def in_total(self) -> Reading:
        """One count for the whole page."""
        table = named_figures(self.block)
        return self.told(table, [column(table, 1, "followers")], "total")

    def table(self) -> Table:
        """The block as a table with a header."""
        rows = Rows(self.block.rows, self.block.lines, None, self.ended)
        return build(rows, 0, list(range(1, len(self.block.rows))), frozenset(), self.separator)

    def told(
        self,
        table: Table,
        measures: list[Measure],
        dimension: str,
        items: list[str] | None = None,
        days: Dates | None = None,
    ) -> Reading:
        """Figures of the block as a reading."""
        frame = long(
            table, self.tool, self.file, measures, network=self.network, dimension=dimension, days=days, items=items
        )
        known = describe(table, used=True, dimension=dimension, title=self.block.title)
        return Reading(frame, [(table, known)], dimension, "period", additive=False, kind="social")


def share(table: Table, rank: int) -> Measure:
    """A column of shares; older exports leave the percent sign out."""
    found = column(table, rank, SHARE)
    signed = any("%" in str(cell) for cell in table.columns[rank])
    return Measure(SHARE, found.label, found.cells if signed else found.cells / 100)

"""A table of a network with one column per figure, by day or by post."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from commplan.sources.label import plain
from commplan.sources.page import Head, Page, Place
from commplan.sources.social_rows import column, days_of, long
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Doubt, Reading, describe
from commplan.sources.totals import labelled, named
from commplan.sources.when import span_of

__all__ = ["Network", "each"]


def each(written: Mapping[str, str]) -> dict[str, str]:
    """What every label means, the labels of one meaning being parted by a bar.

    Examples
    --------
    >>> each({"likes": "Likes|J’aime"})
    {'likes': 'likes', "j'aime": 'likes'}
    """
    return {plain(label): meaning for meaning, labels in written.items() for label in labels.split("|")}


@dataclass(frozen=True)
class Network:
    """A tool of a network: its figures, its dates and what names a post.

    Parameters
    ----------
    tool
        The id of the tool.
    figures
        Metric to labels, parted by a bar.
    dates
        Labels of the date, the most useful first.
    posts
        Labels of what names a post; blank where every row is a day.
    month_first
        Whether the tool writes the month before the day where nothing proves it.
    """

    tool: str
    figures: Mapping[str, str]
    dates: str
    posts: str = ""
    month_first: bool = False
    meanings: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.meanings.update(each(self.figures))

    def place(self, head: Head) -> Place | None:
        """The header of a table with at least two figures and a date."""
        found = head.header(self.every(), least=3, above=0)
        if found is None:
            return None
        roles = [self.meanings.get(plain(cell)) for cell in found.cells]
        dated = any(plain(cell) in self.labels(self.dates) for cell in found.cells)
        return found if dated and any(roles) else None

    def labels(self, written: str) -> list[str]:
        """Labels in the form of `plain`."""
        return [plain(label) for label in written.split("|") if label]

    def every(self) -> dict[str, str]:
        """Every label that the tool writes."""
        return self.meanings | dict.fromkeys([*self.labels(self.dates), *self.labels(self.posts)], "about")

    def read(self, page: Page, network: str | None = None) -> Reading:
        """The table, one row a figure."""
        table = cut(page, page.place(self.every(), least=3, above=0), frozenset(self.every()))
        sums = labelled(table, [self.rank(table, self.dates)])
        totals, table = named(table, sums, [self.rank(table, self.dates)]), table.keep(~sums) if sums.any() else table
        days, doubts = days_of(table, self.rank(table, self.dates), month_first=self.month_first)
        items = self.items(table)
        dimension = "post" if items else "day"
        measures = [column(table, rank, metric) for metric, rank in self.ranks(table).items()]
        frame = long(
            table, self.tool, page.file, measures, network=network, dimension=dimension, days=days, items=items
        )
        return Reading(
            frame,
            [(table, describe(table, used=True, dimension=dimension))],
            dimension,
            "day" if dimension == "day" else "period",
            additive=False,
            period=span_of(frame["date"], "day"),
            totals=totals,
            doubts=[*doubts, *nothing_there(table)],
            kind="social",
        )

    def ranks(self, table: Table) -> dict[str, int]:
        """The column of each figure; where a label comes twice, the first is the whole."""
        found: dict[str, int] = {}
        for rank, label in enumerate(table.plain_header()):
            if label in self.meanings:
                found.setdefault(self.meanings[label], rank)
        return found

    def rank(self, table: Table, written: str) -> int:
        """The column of the first of these labels."""
        header = table.plain_header()
        return next(header.index(label) for label in self.labels(written) if label in header)

    def items(self, table: Table) -> list[str | None] | None:
        """What names each post, None where every row is a day."""
        if not any(label in table.plain_header() for label in self.labels(self.posts)):
            return None
        return [str(cell).strip() or None for cell in table.columns[self.rank(table, self.posts)]]


def nothing_there(table: Table) -> list[Doubt]:
    """What the tool wrote instead of rows, and whether the last row may be cut."""
    if table.remark:
        return [("no_data", {"found": table.remark})]
    return [] if table.ended else [("last_line_unended", {})]

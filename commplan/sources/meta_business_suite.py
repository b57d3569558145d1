"""Meta Business Suite: insights of a Facebook page and an Instagram account, stacked in one file.

A title line stands over each block. It names the figure and often the network; where it does not, a second block of
the same figure that names the other network tells it.
"""

from collections.abc import Sequence

import pandas as pd

from commplan.sources.meta_blocks import Block, blocks
from commplan.sources.meta_insights import Insight
from commplan.sources.meta_titles import networks_of
from commplan.sources.page import Head, Page, Rows
from commplan.sources.problem import DamagedFile
from commplan.sources.tidy import Doubt, Reading, empty

__all__ = ["TOOL", "matches", "read"]

TOOL = "meta_business_suite"


def matches(head: Head) -> bool:
    """Whether a title stands over a table of days and one figure, or over the ages of an audience."""
    return separator_of(head) is not None


def separator_of(head: Head) -> str | None:
    """The separator under which the file falls into such blocks."""
    return next((sep for sep, rows in head.grids.items() if has_insights(rows)), None)


def has_insights(rows: list[list[str]]) -> bool:
    """Whether rows are such blocks."""
    found = [block for block in blocks(Rows(rows, list(range(len(rows))))) if block.rows]
    return any(block.daily or block.aged for block in found)


def read(page: Page) -> Reading:
    """Every day of every block as one table; the parts of the audience stand beside it."""
    separator = separator_of(page.head) or ","
    rows = page.rows(separator)
    if rows.open_quote is not None:
        raise DamagedFile("open_quote", row=rows.open_quote)
    found = [block for block in blocks(rows) if block.rows]
    networks = networks_of([block.title for block in found])
    insights = [
        Insight(block, network, TOOL, page.file, separator, rows.ended or block is not found[-1])
        for block, network in zip(found, networks, strict=True)
    ]
    readings = [insight.reading() for insight in insights]
    known = [reading for reading in readings if reading is not None]
    first = joined(known)
    first.doubts += [*doubts_of(found, networks, readings), *([] if rows.ended else [("last_line_unended", {})])]
    return first


def joined(known: Sequence[Reading]) -> Reading:
    """The blocks of one dimension as one reading, the most useful first, the others beside it."""
    grouped: dict[str, list[Reading]] = {}
    for reading in known:
        grouped.setdefault(reading.dimension, []).append(reading)
    order = sorted(grouped, key=lambda dimension: dimension != "day")
    made = [together(grouped[dimension]) for dimension in order]
    first = made[0] if made else Reading(empty("social"), [], "day", "day", additive=False, kind="social")
    first.tables = [table for reading in known for table in reading.tables]
    first.also = made[1:]
    for other in first.also:
        other.tables = []
    return first


def together(readings: Sequence[Reading]) -> Reading:
    """Readings of one dimension as one."""
    frame = pd.concat([reading.frame for reading in readings], ignore_index=True)
    starts = [reading.period[0] for reading in readings if reading.period[0]]
    ends = [reading.period[1] for reading in readings if reading.period[1]]
    period = (min(starts), max(ends)) if starts and ends else (None, None)
    doubts = [doubt for reading in readings for doubt in reading.doubts]
    one = readings[0]
    return Reading(
        frame, list(one.tables), one.dimension, one.grain, additive=False, period=period, doubts=doubts, kind="social"
    )


def doubts_of(
    found: Sequence[Block], networks: Sequence[str | None], readings: Sequence[Reading | None]
) -> list[Doubt]:
    """Blocks whose figure or whose network nobody knows."""
    doubts: list[Doubt] = []
    unknown = [block.title for block, reading in zip(found, readings, strict=True) if reading is None]
    nowhere = [
        block.title
        for block, network, reading in zip(found, networks, readings, strict=True)
        if network is None and reading is not None
    ]
    if unknown:
        doubts.append(("metric_unknown", {"kinds": tuple(unknown)}))
    if nowhere:
        doubts.append(("network_unknown", {"kinds": tuple(nowhere)}))
    return doubts

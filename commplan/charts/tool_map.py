"""Which tools exchange data, which stand alone, and which do the same job."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from commplan.calculators.tool_links import components, exchange, links, partners
from commplan.calculators.tool_stack import doubles, same_category, unowned, unused
from commplan.charts.base import SMALL, WIDTH, label, page, panel, records, styled
from commplan.charts.boxes import Box, Columns, draw_band, height_of
from commplan.charts.lettering import cut
from commplan.charts.two_columns import two_columns
from commplan.knowledge.say import Column, Say
from commplan.model.tool import Tool

COLUMNS = (Column("title"), Column("cost", "money0"), Column("exchanges"), Column("double"))
APART = ("island", "elsewhere", "unknown")
HEAD, BETWEEN = 34, 18


def data(tools: Sequence[Tool] = ()) -> pd.DataFrame:
    """The tools, those of one group together and the largest group first, those without exchanges last.

    Returns
    -------
    DataFrame, one row per tool
        id, title, cost [Money per month]; state as `exchange` has it, group (rank of what is tied together), side (0
        or 1) and place (from the top) in the picture; linked (ids that a line goes to), exchanges (titles, or the
        state); double (the letter of its group), checked (whether a category says so, rather than words), unused,
        unowned.
    """
    pairs, titles = links(tools), {tool.id: tool.title for tool in tools}
    rows: list[dict[str, Any]] = []
    for group, ids in enumerate(components(tools)):
        columns = two_columns(ids, [pair for pair in pairs if pair[0] in ids])
        rows += [{"id": key, "group": group, "side": side, "place": place, "linked": _linked(key, pairs)}
                 for side, column in enumerate(columns) for place, key in enumerate(column)]  # fmt: skip
    by_id = {tool.id: tool for tool in tools}
    rows = [row | _own(by_id[row["id"]], tools, titles) for row in rows]
    names = dict.fromkeys(["id", *(column.name for column in COLUMNS), *(rows[0] if rows else ())])
    frame = pd.DataFrame(rows, columns=list(names), dtype=object)
    return frame.sort_values("state", key=lambda states: states.map(["connected", *APART].index), kind="stable",
                             ignore_index=True) if rows else frame  # fmt: skip


def _linked(key: str, pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(pair[1] for pair in pairs if pair[0] == key)


def _own(tool: Tool, tools: Sequence[Tool], titles: dict[str, Any]) -> dict[str, Any]:
    rank, group = next(((rank, ids) for rank, ids in enumerate(doubles(tools)) if tool.id in ids), (-1, ()))
    state = exchange(tool, tools)
    exchanged = tuple(titles[key] for key in partners(tool, tools) if key in titles)
    return {
        "title": tool.title, "cost": tool.cost_per_month, "state": state, "exchanges": exchanged or state,
        "double": None if rank < 0 else chr(ord("A") + rank) if rank < 26 else str(rank + 1),
        "checked": any(same_category(tool, each) for each in tools if each.id in group and each.id != tool.id),
        "unused": tool.id in unused([tool]), "unowned": tool.id in unowned([tool]),
    }  # fmt: skip


def title(frame: pd.DataFrame, say: Say) -> str:
    """Whether data can travel between the tools, and how many do the same job."""
    counts = {state: int((frame["state"] == state).sum()) for state in ("connected", *APART)}
    groups = frame.loc[frame["state"] == "connected", "group"].nunique()
    twice = frame["double"].nunique()
    finding = say(f"title.{_finding(len(frame), groups, counts)}", **counts, n=len(frame), groups=groups)
    return say("title.with_doubles", finding=finding, n=twice) if twice else finding


def _finding(n: int, groups: int, counts: dict[str, int]) -> str:
    if n == 1 or counts["connected"] == n:
        return "alone" if n == 1 else "one" if groups == 1 else "split"
    if counts["island"]:
        return "all_islands" if counts["island"] == n else "islands"
    return "unknown" if counts["unknown"] else "elsewhere"


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What lines and letters mean."""
    parts = [say("subtitle.lines")] if (frame["state"] == "connected").any() else []
    return " ".join([*parts, *([say("subtitle.letters")] if frame["double"].notna().any() else [])])


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every tool with what it exchanges data with and what is odd about it."""
    said = [say("alt.row", title=row["title"], exchanges=_exchanges(row, say), words=_words(row, say))
            for row in records(frame)]  # fmt: skip
    return " ".join([title(frame, say) + ".", *said])


def _exchanges(row: dict[str, Any], say: Say) -> str:
    key = row["state"]
    return say("alt.connected", others=row["exchanges"]) if key == "connected" else say(f"values.exchanges.{key}")


def _words(row: dict[str, Any], say: Say) -> str:
    cost = say("box.cost", cost=row["cost"]) if row["cost"] is not None else say("box.no_cost")
    double = say("box.double" if row["checked"] else "box.alike", letter=row["double"]) if row["double"] else ""
    odd = [say(f"box.{name}") for name in ("unused", "unowned") if row[name]]
    return "\N{NO-BREAK SPACE}· ".join([cost, *([double] if double else []), *odd])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A band for each group: two columns of boxes and the lines between them; below, what stands apart."""
    bands = list(_bands(frame, say))
    height = sum(HEAD + height_of(columns) + BETWEEN for _, columns, _ in bands) - BETWEEN + 2
    figure = page(height)
    axes = panel(figure, 0, WIDTH, 0, height, x=(0, WIDTH), y=(height, 0))
    top = 0.0
    for head, columns, pairs in bands:
        label(axes, cut(head, WIDTH, SMALL), 0, top + HEAD / 2 - 4, size=SMALL, muted=True)
        draw_band(axes, columns, pairs, top + HEAD)
        top += HEAD + height_of(columns) + BETWEEN
    return figure


def _bands(frame: pd.DataFrame, say: Say) -> Iterator[tuple[str, Columns, list[tuple[str, str]]]]:
    """The heading, the two columns and the lines of each group, then of each kind that stands apart."""
    for _, group in frame[frame["state"] == "connected"].groupby("group", sort=True):
        rows = records(group)
        left, right = ([_box(row, say) for row in rows if row["side"] == side] for side in (0, 1))
        pairs = [(row["id"], other) for row in rows for other in row["linked"]]
        yield say("head.connected", n=len(rows)), (left, right), pairs
    for state in APART:
        boxes = [_box(row, say) for row in records(frame[frame["state"] == state])]
        if boxes:
            yield say("head.alone" if len(frame) == 1 else f"head.{state}", n=len(boxes)), (boxes[::2], boxes[1::2]), []


def _box(row: dict[str, Any], say: Say) -> Box:
    name = say.words.show(row["title"])
    return Box(row["id"], name, _words(row, say), row["double"] or "", dashed=row["state"] != "connected")

"""Which channel serves which, online and offline."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from commplan.calculators.channel_means import kept
from commplan.calculators.tool_links import grouped
from commplan.charts.base import SMALL, WIDTH, label, page, panel, records, styled
from commplan.charts.boxes import Box, draw_band, height_of
from commplan.charts.lettering import cut, sentence
from commplan.charts.two_columns import two_columns
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel

COLUMNS = (Column("title"), Column("side"), Column("serves"), Column("served_by"))
HEAD, BETWEEN = 34, 18


def data(channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The channels that are kept, those of one group together, the largest group first.

    Returns
    -------
    DataFrame, one row per channel
        id, title, side (`online`, `offline`); serves and served_by (titles; `none`, `unknown` where nobody asked);
        linked (ids that it serves), group (rank), column (0 or 1) and place (from the top) in the picture, alone.
    """
    found = kept(channels)
    ids = [channel.id for channel in found]
    pairs = [(one.id, other) for one in found for other in one.serves or () if other in ids and other != one.id]
    groups = sorted(grouped(ids, pairs), key=len, reverse=True)
    by_id = {channel.id: channel for channel in found}
    rows: list[dict[str, Any]] = []
    for rank, group in enumerate(groups):
        columns = two_columns(group, [pair for pair in pairs if pair[0] in group])
        rows += [{**_own(by_id[key], by_id, pairs), "group": rank, "column": side, "place": place,
                  "alone": len(group) == 1} for side, keys in enumerate(columns)
                 for place, key in enumerate(keys)]  # fmt: skip
    names = dict.fromkeys(["id", *(column.name for column in COLUMNS), *(rows[0] if rows else ())])
    return pd.DataFrame(rows, columns=list(names), dtype=object)


def _own(channel: Channel, by_id: dict[str, Channel], pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    serves = tuple(by_id[other].title for one, other in pairs if one == channel.id)
    served = tuple(by_id[one].title for one, other in pairs if other == channel.id)
    nothing = "unknown" if channel.serves is None else "none"
    return {
        "id": channel.id, "title": channel.title, "side": "offline" if channel.offline else "online",
        "serves": serves or nothing, "served_by": served or "none",
        "linked": tuple(other for one, other in pairs if one == channel.id),
    }  # fmt: skip


def title(frame: pd.DataFrame, say: Say) -> str:
    """Whether the channels form a whole."""
    alone = int(frame["alone"].sum())
    if len(frame) == 1:
        return say("title.single")
    if alone:
        return say("title.alone", n=alone, total=len(frame))
    groups = frame["group"].nunique()
    return say("title.whole", n=len(frame)) if groups == 1 else say("title.split", n=len(frame), groups=groups)


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What an arrow means, and whether online and offline meet."""
    parts = [say("subtitle.arrows")] if frame["linked"].map(len).any() else []
    sides = dict(zip(frame["id"], frame["side"], strict=True))
    if len(set(sides.values())) == 2:
        meet = any(sides[one] != sides[other] for one, linked in zip(frame["id"], frame["linked"], strict=True)
                   for other in linked)  # fmt: skip
        parts.append(say("subtitle.joined" if meet else "subtitle.apart"))
    return " ".join(parts)


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every channel with those that it serves."""
    said = [say("alt.row", title=row["title"], side=say(f"values.side.{row['side']}"), serves=_listed(row, say))
            for row in records(frame)]  # fmt: skip
    return " ".join([sentence(title(frame, say)), *said])


def _listed(row: dict[str, Any], say: Say) -> str:
    found = row["serves"]
    return say.words.list(found) if isinstance(found, tuple) else say(f"values.serves.{found}")


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A band for each group of channels that serve one another; below, those that stand alone."""
    tied = [group for _, group in frame[~frame["alone"].astype(bool)].groupby("group", sort=True)]
    single = frame[frame["alone"].astype(bool)]
    bands = [(say("head.tied", n=len(group)), group) for group in tied]
    bands += [(say("head.alone", n=len(single)), single)] if len(single) else []
    columns = [_columns(group, say) for _, group in bands]
    height = sum(HEAD + height_of(pair) + BETWEEN for pair in columns) - BETWEEN + 2
    figure = page(height)
    axes = panel(figure, 0, WIDTH, 0, height, x=(0, WIDTH), y=(height, 0))
    top = 0.0
    for (head, group), pair in zip(bands, columns, strict=True):
        label(axes, cut(head, WIDTH, SMALL), 0, top + HEAD / 2 - 4, size=SMALL, muted=True)
        pairs = [(row["id"], other) for row in records(group) for other in row["linked"]]
        draw_band(axes, pair, pairs, top + HEAD, arrows=True)
        top += HEAD + height_of(pair) + BETWEEN
    return figure


def _columns(group: pd.DataFrame, say: Say) -> tuple[list[Box], list[Box]]:
    rows = records(group)
    boxes = [_box(row, say) for row in rows]
    if group["alone"].all():
        return boxes[::2], boxes[1::2]
    left = [box for box, row in zip(boxes, rows, strict=True) if row["column"] == 0]
    return left, [box for box in boxes if box not in left]


def _box(row: dict[str, Any], say: Say) -> Box:
    served = len(row["served_by"]) if isinstance(row["served_by"], tuple) else 0
    words = say("box", side=say(f"values.side.{row['side']}"), serves=len(row["linked"]), served=served)
    return Box(row["id"], say.words.show(row["title"]), words, dashed=bool(row["alone"]))

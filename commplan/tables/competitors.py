"""The client and each competitor, one card each, in the same order of points."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.swot_entries import swot_entries
from commplan.knowledge.say import Column, Say
from commplan.model.base import NONE
from commplan.model.brand import Brand
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.market import Competitor, Market
from commplan.model.swot import Swot
from commplan.model.text import Text
from commplan.model.tool import Tool
from commplan.tables.told import quoted, told

UNIT = "tables/competitors"
FORM = "cards"
COLUMNS = (Column("title"), Column("value_proposition"), Column("messages"), Column("channels"), Column("tools"),
           Column("techniques"), Column("strengths"), Column("weaknesses"), Column("to_take"),
           Column("seen_on", "date"))  # fmt: skip


def data(
    market: Market,
    client: Client,
    brand: Brand | None = None,
    channels: Sequence[Channel] = (),
    tools: Sequence[Tool] = (),
    swot: Swot | None = None,
) -> pd.DataFrame:
    """The client first, then the competitors in the consultant's order; no row where there is no competitor.

    Returns
    -------
    DataFrame, one row per firm
        One column per point: texts, `none` (asked, and there is none) or `unknown` (to be asked). For the client:
        messages are the axis and the promise, channels those that are kept, strengths and weaknesses those of the
        SWOT; techniques, to_take and seen_on are missing.
    """
    names = [column.name for column in COLUMNS]
    if not market.competitors:
        return pd.DataFrame(columns=names)
    known = {channel.id: channel.title for channel in channels}
    rows = [_competitor(each, known) for each in market.competitors]
    return pd.DataFrame([_client(client, brand, channels, tools, swot), *rows], columns=names, dtype=object)


def _client(
    client: Client, brand: Brand | None, channels: Sequence[Channel], tools: Sequence[Tool], swot: Swot | None
) -> dict[str, Any]:
    kept = tuple(channel.title for channel in channels if channel.state == "kept")
    said = [text for text in (brand.axis, brand.promise) if text] if brand else []
    entries = swot_entries(swot)
    own = {name: tuple(_text(title) for title in entries.loc[entries["list"] == name, "title"])
           for name in ("strengths", "weaknesses")}  # fmt: skip
    return {
        "title": told(UNIT, "you", name=client.name), "value_proposition": _point(brand and brand.value_proposition),
        "messages": tuple(map(quoted, said)) or "unknown", "channels": kept or "unknown",
        "tools": tuple(tool.title for tool in tools) or "unknown",
        **{name: titles or "unknown" for name, titles in own.items()},
    }  # fmt: skip


def _competitor(each: Competitor, known: dict[str, Text]) -> dict[str, Any]:
    points = {column.name: _point(getattr(each, column.name)) for column in COLUMNS}
    if each.messages:
        points["messages"] = tuple(map(quoted, each.messages))
    if each.channels:
        points["channels"] = tuple(known.get(key, _text(key)) for key in each.channels)
    return points


def _point(value: Any) -> Any:
    """What was written, or which of the two kinds of nothing it is."""
    return "none" if value is NONE or value == () else "unknown" if value is None else value


def _text(text: Any) -> Text:
    return Text.model_validate(text if isinstance(text, Text) else {"fr": text, "en": text})


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many were looked at, and from how many there is something to take."""
    others = frame.iloc[1:]
    taken = int((~others["to_take"].isin(["none", "unknown"])).sum())
    asked = int((others["to_take"] == "unknown").sum())
    parts = [say("lead.count", n=len(others)), say("lead.take", n=taken) if taken else say("lead.nothing")]
    return " ".join([*parts, *([say("lead.ask", n=asked)] if asked and taken else [])])

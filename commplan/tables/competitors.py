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
from commplan.tables.told import pointed, quoted, told

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
    said = [quoted(text) for text in (brand.axis, brand.promise) if text] if brand else []
    entries = swot_entries(swot)
    own = {name: entries.loc[entries["list"] == name, "title"].tolist() for name in ("strengths", "weaknesses")}
    kept = [channel.title for channel in channels if channel.state == "kept"]
    lists = {"messages": said, "channels": kept, "tools": [tool.title for tool in tools], **own}
    return {
        "title": told(UNIT, "you", name=client.name), "value_proposition": _point(brand and brand.value_proposition),
        **{name: _point(tuple(map(_text, texts)) or None) for name, texts in lists.items()},
    }  # fmt: skip


def _competitor(each: Competitor, known: dict[str, Text]) -> dict[str, Any]:
    given = {column.name: getattr(each, column.name) for column in COLUMNS}
    given["messages"] = given["messages"] and tuple(map(quoted, given["messages"]))
    given["channels"] = given["channels"] and tuple(known.get(key, _text(key)) for key in given["channels"])
    return {name: _point(value) for name, value in given.items()}


def _point(value: Any) -> Any:
    """What was written, or which of the two kinds of nothing it is."""
    if value is NONE or value == ():
        return "none"
    return "unknown" if value is None else pointed(value) if isinstance(value, tuple) else value


def _text(text: Any) -> Text:
    return Text.model_validate(text if isinstance(text, Text) else {"fr": text, "en": text})


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many were looked at, and from how many there is something to take."""
    others = frame.iloc[1:]
    taken = int((~others["to_take"].isin(["none", "unknown"])).sum())
    asked = int((others["to_take"] == "unknown").sum())
    parts = [say("lead.count", n=len(others)), say("lead.take", n=taken) if taken else say("lead.nothing")]
    return " ".join([*parts, *([say("lead.ask", n=asked)] if asked and taken else [])])

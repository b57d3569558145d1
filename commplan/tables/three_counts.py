"""Three counts of a month: what platforms claim, what web analytics sees, what the client's own system holds."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.three_counts import Count, Counts, three_counts
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.text import LANGUAGES, Text
from commplan.tables.told import told

UNIT = "tables/three_counts"
COLUMNS = (Column("title"), Column("claimed", "integer"), Column("analytics", "integer"), Column("own", "integer"),
           Column("remarks"))  # fmt: skip


def data(
    performance: pd.DataFrame,
    client: Client,
    month: str,
    channels: Sequence[Channel] = (),
    indicators: Sequence[Indicator] = (),
    leads: pd.DataFrame | None = None,
    orders: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """All channels together, then each for which a platform claims something.

    Returns
    -------
    DataFrame
        title, claimed, analytics, own [count], remarks; no row where nobody counted anything in the month. The
        `attrs` hold the total, where the own count comes from, and how many are claimed beyond it.
    """
    found = three_counts(performance, orders=orders, leads=leads, indicators=indicators, channels=channels,
                         client=client, month=month)  # fmt: skip
    total = found.total
    is_empty = pd.isna(total.claimed) and pd.isna(total.analytics) and pd.isna(total.own)
    rows = [] if is_empty else [_row(each, found) for each in (total, *found.channels)]
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
    frame.attrs = {"anchor": found.anchor, "claimed": total.claimed, "own": total.own, "excess": total.excess,
                   "excess_share": total.excess_share}  # fmt: skip
    return frame


def _row(count: Count, found: Counts) -> dict[str, Any]:
    title = count.channel.title if count.channel is not None else told(UNIT, "total")
    return {"title": title, "claimed": count.claimed, "analytics": count.analytics, "own": count.own,
            "remarks": _remarks(count, found)}  # fmt: skip


def _remarks(count: Count, found: Counts) -> Text | None:
    said = []
    if count.excess > 0:
        said.append(told(UNIT, "excess.total" if count.channel is None else "excess.channel", n=round(count.excess),
                         share=count.excess_share))  # fmt: skip
    if count.branded > 0:
        said.append(told(UNIT, "branded", n=round(count.branded)))
    if count.channel is not None and found.anchor is not None and pd.isna(count.own):
        said.append(told(UNIT, "unknown_origin"))
    if not said:
        return None
    return Text.model_validate({lang: " ".join(text.pick(lang) for text in said) for lang in LANGUAGES})


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Which count is held to be true, and how much is claimed beyond it."""
    known = frame.attrs
    if known["anchor"] is None or pd.isna(known["own"]):
        return say("lead.no_anchor")
    anchor = say(f"lead.anchor.{known['anchor']}", n=round(known["own"]))
    if pd.isna(known["claimed"]):
        return anchor
    kind = "excess" if known["excess"] > 0 else "within"
    return " ".join([anchor, say(f"lead.{kind}", n=round(known["claimed"]), more=round(known["excess"]))])

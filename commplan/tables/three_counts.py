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
    client: Client,
    month: str,
    performance: pd.DataFrame | None = None,
    channels: Sequence[Channel] = (),
    indicators: Sequence[Indicator] = (),
    web: pd.DataFrame | None = None,
    leads: pd.DataFrame | None = None,
    orders: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """All channels together, then each for which a platform claims something.

    Returns
    -------
    DataFrame
        title, claimed, analytics, own [count], remarks; no row where nobody counted anything in the month. The
        `attrs` hold the total, where the own count comes from, how many are claimed beyond it, and in how many months
        that was so.
    """
    found = three_counts(performance, web=web, orders=orders, leads=leads, indicators=indicators, channels=channels,
                         client=client, month=month)  # fmt: skip
    total = found.total
    is_empty = pd.isna(total.claimed) and pd.isna(total.analytics) and pd.isna(total.own)
    rows = [] if is_empty else [_row(each, found) for each in (total, *found.channels)]
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS])
    frame.attrs = {"anchor": found.anchor, "claimed": total.claimed, "analytics": total.analytics, "own": total.own,
                   "excess": total.excess, "months": found.months, "over": found.over}  # fmt: skip
    return frame


def _row(count: Count, found: Counts) -> dict[str, Any]:
    title = count.channel.title if count.channel is not None else told(UNIT, "total")
    return {"title": title, "claimed": count.claimed, "analytics": count.analytics, "own": count.own,
            "remarks": _remarks(count, found)}  # fmt: skip


def _remarks(count: Count, found: Counts) -> Text | None:
    rank = "total" if count.channel is None else "channel"
    said = []
    if _whole(count.excess):
        said.append(told(UNIT, f"excess.{rank}", n=round(count.excess), share=count.excess_share))
    elif pd.isna(count.own) and _whole(count.unseen):
        said.append(told(UNIT, f"unseen.{rank}", n=round(count.unseen)))
    if _whole(count.branded):
        said.append(told(UNIT, "branded", n=round(count.branded)))
    if count.channel is not None and found.anchor in ("orders", "leads") and pd.isna(count.own):
        said.append(told(UNIT, "unknown_origin"))
    if count.channel is not None and pd.isna(count.analytics) and not pd.isna(found.total.analytics):
        said.append(told(UNIT, "not_apart"))
    if not said:
        return None
    return Text.model_validate({lang: " ".join(text.pick(lang) for text in said) for lang in LANGUAGES})


def _whole(count: float) -> bool:
    """Whether it is worth a word: platforms share a sale between clicks and report fractions."""
    return bool(count >= 1)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Which count is held to be true, how much is claimed beyond it, and which counts are missing."""
    known = frame.attrs
    has_anchor, has_claims = not pd.isna(known["own"]), not pd.isna(known["claimed"])
    parts = [say(f"lead.anchor.{known['anchor']}", n=round(known["own"]))] if has_anchor else [say("lead.no_anchor")]
    if has_anchor and has_claims:
        kind = "excess" if _whole(known["excess"]) else "within"
        parts.append(say(f"lead.{kind}", n=round(known["claimed"]), more=round(known["excess"])))
    if has_anchor and known["months"] > 1:
        parts.append(say("lead.over" if known["over"] else "lead.never", months=known["months"], over=known["over"]))
    parts += [] if has_claims else [say("lead.no_claims")]
    parts += [say("lead.no_analytics")] if pd.isna(known["analytics"]) else []
    return " ".join(parts)

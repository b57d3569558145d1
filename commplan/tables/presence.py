"""Who is present on which channel: the client and its competitors."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.market import Market
from commplan.model.text import Text

COLUMNS = (Column("channel"), Column("you"), Column("competitors"))


def data(market: Market, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The channels on which somebody is present: the client's in its order, then those of competitors alone.

    Returns
    -------
    DataFrame, one row per channel
        channel, you (`kept`, `candidate`, `renounced`, `absent` where it is not in the client's list), competitors
        (titles, or `none`); how many competitors nobody has looked at is in `attrs["unseen"]`.
    """
    others = market.competitors or ()
    by_id = {channel.id: channel for channel in channels}
    keys = dict.fromkeys([*by_id, *(key for each in others for key in each.channels or ())])
    seen = {key: tuple(each.title for each in others if key in (each.channels or ())) for key in keys}
    states = {key: by_id[key].state if key in by_id else "absent" for key in keys}
    rows = [{"channel": _title(key, by_id), "you": states[key], "competitors": seen[key] or "none"}
            for key in keys if others and (seen[key] or states[key] == "kept")]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    frame.attrs = {"unseen": sum(each.channels is None for each in others)}
    return frame


def _title(key: str, by_id: dict[str, Channel]) -> Any:
    return by_id[key].title if key in by_id else Text(fr=key, en=key)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many channels are shared, yours alone, theirs alone."""
    yours, theirs = frame["you"] == "kept", frame["competitors"] != "none"
    counts = {"shared": yours & theirs, "alone": yours & ~theirs, "theirs": ~yours & theirs}
    parts = [say(f"lead.{name}", n=int(where.sum())) for name, where in counts.items() if where.any()]
    parts += [say("lead.no_reason")] if counts["theirs"].any() else []
    return " ".join([*parts, *([say("lead.unseen", n=frame.attrs["unseen"])] if frame.attrs["unseen"] else [])])

"""What is given up, why, and when to look again."""

from collections.abc import Sequence

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel

COLUMNS = (Column("title"), Column("reason"), Column("look_again", "date"))


def data(channels: Sequence[Channel]) -> pd.DataFrame:
    """The channels that were renounced, the next to be looked at first, those without a day last.

    Returns
    -------
    DataFrame, one row per channel
        title, reason (missing where nobody said), look_again (date, missing where there is none).
    """
    gone = [channel for channel in channels if channel.state == "renounced"]
    gone.sort(key=lambda channel: (channel.look_again is None, str(channel.look_again)))
    rows = [{"title": each.title, "reason": each.reason or None, "look_again": each.look_again} for each in gone]
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """To choose is to give up."""
    return say("lead", n=len(frame))

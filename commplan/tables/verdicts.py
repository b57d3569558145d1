"""Each channel on one line: stop, reinforce, test or not enough data, and why."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_verdicts import channel_verdicts
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.tables.evidence import evidence
from commplan.tables.told import told

COLUMNS = (Column("title"), Column("answer"), Column("evidence"), Column("place"))


def data(performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The verdict on each channel, from the last six months.

    Returns
    -------
    DataFrame, one row per channel, the costliest first
        The columns of `channel_verdicts`, with evidence and place (its rank by results per euro) as texts.
    """
    found = channel_verdicts(performance, client=client, channels=channels, month=month)
    return shown(found.loc[found["campaign"].isna()].reset_index(drop=True), client)


def shown(found: pd.DataFrame, client: Client) -> pd.DataFrame:
    """Verdicts with their evidence and rank in words."""
    rows = found.to_dict("records")
    texts: dict[str, Any] = {
        "evidence": [evidence({str(name): value for name, value in row.items()}, client) for row in rows],
        "place": [_place(row["rank_best"], row["rank_worst"]) for row in rows],
    }
    return found.assign(**texts)


def _place(best: float, worst: float) -> object:
    if pd.isna(best):
        return None
    return told("tables/verdicts", "place.sure" if best == worst else "place.between", best=best, worst=worst)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many of each verdict."""
    counts = frame["answer"].value_counts()
    parts = [say(f"lead.{name}", n=int(counts[name])) for name in ("stop", "reinforce", "test", "not_enough_data")
             if name in counts]  # fmt: skip
    return say("lead.all", parts=parts)

"""Each campaign on one line, those for people who knew the firm already told apart."""

from collections.abc import Sequence

import pandas as pd

from commplan.calculators.channel_verdicts import channel_verdicts
from commplan.knowledge.say import Column
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.tables.verdicts import shown

FORM = "folded"
COLUMNS = (Column("title"), Column("channel_title"), Column("kind"), Column("answer"), Column("evidence"),
           Column("place"))  # fmt: skip


def data(performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The verdict on each campaign of the channels that have at least two, from the last six months.

    Returns
    -------
    DataFrame, one row per campaign, in the order of the channels
        The columns of `channel_verdicts` with the channel's title, evidence and place as texts.
    """
    found = channel_verdicts(performance, client=client, channels=channels, month=month)
    titles = dict(found.loc[found["campaign"].isna(), ["channel", "title"]].to_numpy())
    campaigns = found.loc[found["campaign"].notna()].reset_index(drop=True)
    return shown(campaigns.assign(channel_title=[titles[key] for key in campaigns["channel"]]), client)

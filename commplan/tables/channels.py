"""Each channel on one line: cost, result, and what can be said."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_results import channel_results
from commplan.knowledge.say import Column
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.quantity import money

COLUMNS = (Column("title"), Column("full_cost", "money0"), Column("cost", "money0"), Column("clicks", "integer"),
           Column("conversions", "number"), Column("cost_per_lead", "money0"), Column("low", "money0"),
           Column("high", "money0"), Column("break_even", "money0"), Column("state"))  # fmt: skip
AMOUNTS = ("full_cost", "cost", "cost_per_lead", "low", "high", "break_even")


def data(performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The month's results per channel with their verdicts; amounts as Money.

    Returns
    -------
    DataFrame, one row per channel that exports show
        The columns of `channel_results`; `state` is a key of the words beside this table.
    """
    results = channel_results(performance, client=client, channels=channels, month=month)
    shown: dict[str, Any] = {name: [money(value, client.currency) for value in results[name]] for name in AMOUNTS}
    return results.astype(dict.fromkeys(AMOUNTS, object)).assign(**shown)

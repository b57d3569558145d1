"""What a month would come to if only the media budget changed: half of it, twice as much and so on."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from commplan.calculators.amount import three_digits
from commplan.calculators.what_if import WhatIf, what_if
from commplan.calculators.what_if_scenarios import compared
from commplan.calculators.what_if_told import gain_state, range_told, shown
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Changes
from commplan.model.indicator import Indicator
from commplan.model.quantity import Money
from commplan.tables.told import told

UNIT = "tables/what_if_by_budget"
COLUMNS = (Column("budget_shown"), Column("leads"), Column("profit"), Column("gain"), Column("state", "state"))
SHARES = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Of today's budget [ratio]."""


def data(
    performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = (),
    indicators: Sequence[Indicator] = (), orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per budget, shared out among the channels as today.

    Returns
    -------
    DataFrame
        budget as Money and as text; leads, profit and gain over today as texts with their ranges (80 %); state:
        whether it leaves more than today, `today` for today's.
    """
    found = compared(performance, client=client, channels=channels, month=month, scenarios={}, indicators=indicators,
                     orders=orders, leads=leads)  # fmt: skip
    names = ["budget", *(column.name for column in COLUMNS)]
    if found is None:
        return pd.DataFrame(columns=names)
    rows = [_row(share, found.base) for share in SHARES]
    return pd.DataFrame(rows, columns=names, dtype=object)


def _row(share: float, base: WhatIf) -> dict[str, Any]:
    today = base.today
    amount = today.spend if share == 1 else three_digits(share * today.spend)
    budget = Money(amount=Decimal(repr(amount)), currency=today.currency)
    worked = base if share == 1 else what_if(today, Changes(budget=budget))
    return {
        "budget": budget, "budget_shown": shown("budget", budget),
        "leads": range_told(worked.after["leads"], "count", today.currency),
        "profit": range_told(worked.after["profit"], "money", today.currency),
        "gain": told(UNIT, "as_today") if share == 1 else range_told(worked.gain, "money", today.currency),
        "state": "today" if share == 1 else gain_state(worked),
    }  # fmt: skip


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether another budget would surely leave more."""
    better = frame.loc[frame["state"] == "reached"]
    if better.empty:
        return say("lead.unknown" if (frame["state"] == "unknown").any() else "lead.none")
    now = frame.loc[frame["state"] == "today", "budget"].iloc[0].amount
    row = better.iloc[-1] if better["budget"].iloc[0].amount > now else better.iloc[0]
    return say("lead.better", budget=row["budget"], gain=row["gain"])

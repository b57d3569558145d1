"""What was spent in full, and what came back."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_results import channel_results, threshold, verdict
from commplan.calculators.cost import cost_per_lead_interval
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.quantity import Money, money

FORM = "facts"
COLUMNS = (Column("media", "money0"), Column("fees", "money0"), Column("own_time", "money0"),
           Column("full_cost", "money0"), Column("conversions", "number"), Column("cost_per_lead", "money0"),
           Column("range"), Column("break_even", "money0"))  # fmt: skip


def data(performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The month's money over all channels that exports show.

    Returns
    -------
    DataFrame, one row or none
        media, fees, own_time, full_cost, cost_per_lead, low, high, break_even as Money; conversions as the
        platforms report them; state as `channel_results` has it.
    """
    results = channel_results(performance, client=client, channels=channels, month=month)
    if results.empty:
        return pd.DataFrame()
    totals = results[["cost", "fees", "own_time", "full_cost", "conversions"]].sum(min_count=1)
    return pd.DataFrame([_row(totals, client)])


def _row(totals: "pd.Series[float]", client: Client) -> dict[str, Any]:
    amounts = {"media": totals["cost"], "fees": totals["fees"], "own_time": totals["own_time"],
               "full_cost": totals["full_cost"], **_per_lead(totals)}  # fmt: skip
    limit = threshold(client).cost_per_lead
    shown = {name: money(value, client.currency) for name, value in {**amounts, "break_even": limit}.items()}
    state = verdict(amounts["low"], amounts["high"], limit) if amounts["low"] is not None else "unknown"
    return {**shown, "range": _range(shown), "conversions": totals["conversions"], "state": state,
            "outcome": client.outcome}  # fmt: skip


def _per_lead(totals: "pd.Series[float]") -> dict[str, Any]:
    leads = totals["conversions"]
    if pd.isna(leads):
        return {"cost_per_lead": None, "low": None, "high": None}
    interval = cost_per_lead_interval(totals["full_cost"], leads=leads)
    return {"cost_per_lead": totals["full_cost"] / leads if leads else None, "low": interval.low, "high": interval.high}


def _range(shown: dict[str, Money | None]) -> tuple[Money, Money] | None:
    low, high = shown["low"], shown["high"]
    return None if low is None or high is None else (low, high)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The sentence that a manager's accountant would understand."""
    row = frame.iloc[0]
    key = row["state"] if row["cost_per_lead"] is not None else "uncounted"
    thing = {"one": say(f"one.{row['outcome']}"), "many": say(f"many.{row['outcome']}")}
    return say(f"lead.{key}", **thing, **{str(name): value for name, value in row.items()})

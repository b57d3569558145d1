"""The budget as a share of revenue, beside several norms, and the own time apart."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.budget_norms import Norm, budget_norms
from commplan.calculators.channel_means import kept
from commplan.calculators.channel_results import hourly_cost
from commplan.knowledge import sources
from commplan.knowledge.say import Column, Say
from commplan.model.budget import Budget
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.quantity import money

COLUMNS = (Column("norm"), Column("low", "percent1"), Column("high", "percent1"), Column("low_amount", "money0"),
           Column("high_amount", "money0"), Column("verdict"), Column("worth"), Column("source"))  # fmt: skip
MONTHS = 12


def data(client: Client, budget: Budget, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """Each norm with what it would come to here.

    Returns
    -------
    DataFrame, one row per norm
        norm, low and high [share of revenue], the same as Money, verdict (`below`, `within`, `above`; missing where
        the share is not known), worth, source. `attrs`: share [ratio], total, phase, time (own hours of a year, as
        Money) and hours.
    """
    share = _share(client, budget)
    rows = [_row(norm, client, share) for norm in budget_norms(client)] if share is not None else []
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    hours = MONTHS * sum(channel.hours_per_month or 0.0 for channel in kept(channels))
    cost = hourly_cost(client.people or ())
    frame.attrs = {"share": share, "total": budget.total, "phase": client.phase, "hours": hours,
                   "time": money(hours * cost, client.currency) if cost is not None and hours else None}  # fmt: skip
    return frame


def _share(client: Client, budget: Budget) -> float | None:
    revenue, total = client.revenue, budget.total
    if revenue is None or total is None or revenue.currency != total.currency or not revenue.amount:
        return None
    return float(total) / float(revenue)


def _row(norm: Norm, client: Client, share: float) -> dict[str, Any]:
    revenue = float(client.revenue) if client.revenue else 0.0
    verdict = "below" if share < norm.low else "above" if share > norm.high else "within"
    return {
        "norm": norm.fact.label, "low": norm.low, "high": norm.high, "verdict": verdict,
        "low_amount": money(norm.low * revenue, client.currency),
        "high_amount": money(norm.high * revenue, client.currency),
        "worth": norm.fact.worth, "source": sources()[norm.fact.source].title,
    }  # fmt: skip


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The share, what the phase means for it, and what own time comes on top."""
    known = {str(name): value for name, value in frame.attrs.items()}
    parts = [say("lead.share", share=known["share"], total=known["total"])]
    if known["phase"] in ("launch", "repositioning"):
        parts.append(say(f"lead.{known['phase']}"))
    if known["time"] is not None:
        parts.append(say("lead.time", time=known["time"], hours=known["hours"]))
    return " ".join(parts)

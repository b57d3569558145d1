"""Money that the strategy does not account for: no objective, no tracking, the wrong kind of channel, a loss."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from commplan.calculators.channel_results import export_names, in_currency, unlisted
from commplan.calculators.channel_verdicts import channel_verdicts
from commplan.model.action import Plan
from commplan.model.base import NONE
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.model.text import Text

Reason = Literal["no_objective", "no_tracking", "wrong_type", "below_break_even"]
REASONS: tuple[Reason, ...] = ("no_objective", "no_tracking", "wrong_type", "below_break_even")
"""In this order: a euro is counted under the first that holds, the others are named beside it."""
COLUMNS = ["channel", "title", "campaign", "amount", "share", "reason", "also", "file", "lines", "rows", "spent"]


@dataclass(frozen=True)
class Spend:
    """Money of one channel, or of one campaign of it, with the rows that it was read from."""

    channel: Channel
    campaign: str | None
    amount: float
    file: str
    lines: tuple[int, int] | None
    rows: int
    counted: bool


def misaligned_spend(
    performance: pd.DataFrame | None,
    *,
    client: Client,
    channels: Sequence[Channel],
    objectives: Sequence[Objective] | None,
    plan: Plan | None,
    month: str,
) -> pd.DataFrame:
    """The money of a month that something speaks against, each euro once.

    Parameters
    ----------
    performance : DataFrame or None
        As `read_performance` gives it: what was paid to media, row by row.
    client : Client
        For the currency and the break-even.
    channels : sequence of Channel
        Fees, and amounts per month of kept channels whose spending no export shows, are taken from here.
    objectives : sequence of Objective, or None
        None where nobody has asked for them yet: nothing is then held against a channel for serving none.
    plan : Plan or None
        An action ties its channel to an objective.
    month : str
        The month looked at.

    Returns
    -------
    DataFrame, one row per channel or campaign, file and first reason, the largest amount first
        amount and spent (all that was paid to media and for fees in that month) [client's currency], share of it
        [ratio], reason, also (further reasons that hold), file with first and last line and how many rows. Own time
        is no money and not in it. Attribute: spent.

    Notes
    -----
    `no_objective`: a channel that nobody lists, that was renounced, or that neither an action nor its type ties to an
    objective. `no_tracking`: somebody said that there is none, or money was paid and no result is counted.
    `wrong_type`: it serves other types than the objectives have. `below_break_even`: the verdict on the campaign is
    to stop, or there is not enough data on it and the verdict on the channel is to stop. What is
    not known is not counted: the amount is a floor.
    """
    spends = tuple(_spends(performance, client, channels, month))
    verdicts = _stopped(performance, client, channels, month)
    total = sum(spend.amount for spend in spends)
    rows = [_row(spend, _reasons(spend, channels, objectives, plan, verdicts), total) for spend in spends]
    frame = pd.DataFrame([row for row in rows if row["reason"]], columns=COLUMNS)
    frame = frame.sort_values(["amount", "channel"], ascending=[False, True], ignore_index=True)
    frame.attrs["spent"] = total
    return frame


def _spends(
    performance: pd.DataFrame | None, client: Client, channels: Sequence[Channel], month: str
) -> Iterable[Spend]:
    rows = None if performance is None else in_currency(performance, client.currency)
    paid = None if rows is None else rows.loc[(rows["month"] == month) & (rows["cost"] > 0)]
    everyone = (*channels, *(unlisted(paid, channels) if paid is not None else ()))
    for channel in everyone:
        own = None if paid is None else paid.loc[paid["channel"].isin(export_names(channel))]
        is_counted = own is not None and bool(own["conversions"].notna().any())
        if own is not None and not own.empty:
            yield from _exported(channel, own, counted=is_counted)
        yield from _declared(channel, client.currency, exported=own is not None and not own.empty, counted=is_counted)


def _exported(channel: Channel, own: pd.DataFrame, *, counted: bool) -> Iterable[Spend]:
    named = own.assign(**{name: own[name].astype(object).fillna("") for name in ("campaign", "file")})
    for (campaign, file), rows in named.groupby(["campaign", "file"]):
        lines = pd.to_numeric(rows["line"], errors="coerce").dropna()
        span = (int(lines.min()), int(lines.max())) if len(lines) else None
        yield Spend(channel, str(campaign) or None, float(rows["cost"].sum()), str(file), span, len(rows), counted)


def _declared(channel: Channel, currency: str, *, exported: bool, counted: bool) -> Iterable[Spend]:
    """Fees, and the monthly amount of a kept channel whose spending no export shows."""
    amounts = [channel.fees_per_month, None if exported else channel.money_per_month]
    amount = sum(float(each) for each in amounts if each is not None and each.currency == currency)
    if amount > 0 and channel.state == "kept" and not channel.paused:
        yield Spend(channel, None, amount, "channels.yaml", None, 1, counted or not exported)


def _stopped(
    performance: pd.DataFrame | None, client: Client, channels: Sequence[Channel], month: str
) -> dict[tuple[str, str | None], bool]:
    """Whether channels and campaigns surely lose; a channel's only campaign has no verdict of its own."""
    if performance is None:
        return {}
    frame = channel_verdicts(performance, client=client, channels=channels, month=month)
    answers = {(row["channel"], row["campaign"] if isinstance(row["campaign"], str) else None): row["answer"]
               for row in frame.to_dict("records")}  # fmt: skip
    return {key: answer == "stop" or (answer == "not_enough_data" and answers.get((key[0], None)) == "stop")
            for key, answer in answers.items()}  # fmt: skip


def _reasons(
    spend: Spend,
    channels: Sequence[Channel],
    objectives: Sequence[Objective] | None,
    plan: Plan | None,
    stopped: dict[tuple[str, str | None], bool],
) -> list[Reason]:
    channel = spend.channel
    is_listed = any(channel.id == each.id for each in channels)
    tie = _tie(channel, objectives, plan)
    holds = {
        "no_objective": channel.state == "renounced" or (not is_listed and bool(channels)) or tie == "none",
        "no_tracking": channel.tracking is NONE or (not channel.tracking and not spend.counted),
        "wrong_type": tie == "other_type",
        "below_break_even": stopped.get((channel.id, spend.campaign), stopped.get((channel.id, None), False)),
    }
    return [reason for reason in REASONS if holds[reason]]


def _tie(
    channel: Channel, objectives: Sequence[Objective] | None, plan: Plan | None
) -> Literal["tied", "none", "other_type", "unknown"]:
    """What ties a channel to the objectives: an action of the plan, else its type."""
    if objectives is None:
        return "unknown"
    wanted = {each.type for each in objectives if each.type}
    by_id = {each.id: each for each in objectives}
    actions = [action for action in (plan.actions if plan else None) or () if action.channel in {channel.id, "all"}]
    served = [by_id[str(action.objective)] for action in actions if str(action.objective) in by_id]
    types = set(channel.types or ())
    if served:
        return "other_type" if types and not types & {each.type for each in served if each.type} else "tied"
    if types and wanted:
        return "tied" if types & wanted else "other_type"
    is_asked = channel.types is not None or (plan is not None and plan.actions is not None)
    return "none" if is_asked or not objectives else "unknown"


def _row(spend: Spend, reasons: list[Reason], total: float) -> dict[str, Any]:
    title: Text = spend.channel.title
    return {
        "channel": spend.channel.id, "title": title, "campaign": spend.campaign, "amount": spend.amount,
        "share": spend.amount / total if total > 0 else float("nan"), "reason": reasons[0] if reasons else None,
        "also": tuple(reasons[1:]), "file": spend.file, "lines": spend.lines, "rows": spend.rows, "spent": total,
    }  # fmt: skip

"""What would be the least to change the choice of channels."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_choice import Change, changes, choose
from commplan.calculators.channel_means import limits
from commplan.calculators.channel_scores import CRITERIA, weighed
from commplan.knowledge import label
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.model.persona import Persona
from commplan.model.quantity import money
from commplan.model.text import Text
from commplan.tables.told import pointed, told

UNIT = "tables/choice_changes"
COLUMNS = (Column("change"), Column("enters"), Column("leaves"))
FEW = 4
"""How many single scores are shown: more would only say that the choice hangs on a thread."""


def data(
    client: Client,
    channels: Sequence[Channel],
    personas: Sequence[Persona] | None = None,
    objectives: Sequence[Objective] | None = None,
) -> pd.DataFrame:
    """The smallest changes of hours, money and single scores that would change the chosen set.

    Returns
    -------
    DataFrame, one row per change
        change (in words), kind, amount, enters and leaves (titles of channels, `none`).
    """
    options = weighed(channels, client=client, personas=personas, objectives=objectives)
    hours, budget = limits(client)
    found = changes(options, hours=hours, money=budget)
    present = choose(options, hours=hours, money=budget)
    titles = {channel.id: channel.title for channel in channels}
    single = [each for each in found if each.kind == "criterion"]
    shown = [each for each in found if each.kind != "criterion"] + single[:FEW]
    rows = [_row(each, present, titles, client.currency) for each in shown]
    frame = pd.DataFrame(rows, columns=["change", "enters", "leaves", "kind", "amount"], dtype=object)
    frame.attrs = {"scores": len(single), "hours_known": math.isfinite(hours)}
    return frame


def _row(change: Change, present: Sequence[str], titles: dict[str, Text], currency: str) -> dict[str, Any]:
    def named(ids: list[str]) -> Any:
        return pointed([titles[key] for key in ids]) if ids else "none"

    return {
        "change": _said(change, titles, currency), "kind": change.kind, "amount": change.amount,
        "enters": named([key for key in change.chosen if key not in present]),
        "leaves": named([key for key in present if key not in change.chosen]),
    }  # fmt: skip


def _said(change: Change, titles: dict[str, Text], currency: str) -> Text:
    way = "more" if change.amount > 0 else "less"
    size = abs(change.amount)
    if change.kind == "hours":
        return told(UNIT, f"said.hours_{way}", hours=size)
    if change.kind == "money":
        return told(UNIT, f"said.money_{way}", money=money(size, currency))
    criterion = label(f"criterion.{CRITERIA[change.criterion]}")
    return told(UNIT, f"said.score_{way}", n=size, channel=titles[change.key], criterion=criterion)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether the choice is firm."""
    single = frame.loc[frame["kind"] == "criterion", "amount"].abs()
    firm = single.empty or single.min() > 1
    said = say("lead.firm") if firm else say("lead.fragile", n=frame.attrs["scores"])
    hours = frame.loc[(frame["kind"] == "hours") & (frame["amount"].astype(float) > 0), "amount"]
    if len(hours):
        return f"{said} {say('lead.hours', hours=float(hours.iloc[0]))}"
    return f"{said} {say('lead.no_hours')}" if frame.attrs["hours_known"] else said

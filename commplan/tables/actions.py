"""The plan: what is done, for which objective, with which result, where, when, and what it takes."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.horizon import OPEN
from commplan.knowledge.say import Column, Say
from commplan.model.action import Action, Plan
from commplan.model.channel import Channel
from commplan.model.objective import Objective
from commplan.model.quantity import Money
from commplan.model.text import Text
from commplan.tables.planned import channel_title, current
from commplan.tables.told import told

UNIT = "tables/actions"
COLUMNS = (Column("title"), Column("objective"), Column("result"), Column("channel"), Column("when"),
           Column("hours", "number"), Column("cost", "money0"), Column("state"))  # fmt: skip


def data(plan: Plan, objectives: Sequence[Objective] = (), channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The actions that were not stopped, in order of time.

    Returns
    -------
    DataFrame, one row per action
        title; objective, result (`none` where the answer was that there is none, missing where nobody asked); channel
        (`all`, `gap`); when [text]; hours [per month, all roles]; cost [Money]; state (`to_do`, `doing`, `done`).
        `attrs`: open (actions to come or under way) and their cost by currency.
    """
    titles = {objective.id: objective.title for objective in objectives}
    actions = current(plan)
    rows = [_row(action, titles, channels) for action in actions]
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    live = [action for action in actions if action.state in OPEN]
    frame.attrs = {"open": len(live), "costs": _costs(live), "uncosted": sum(action.cost is None for action in live)}
    return frame


def _row(action: Action, objectives: dict[str, Text], channels: Sequence[Channel]) -> dict[str, Any]:
    goal = objectives.get(str(action.objective), str(action.objective)) if action.objective else None
    return {"title": action.title, "objective": goal if action.objective is None or goal else "none",
            "result": action.expected_result if action.expected_result or action.expected_result is None else "none",
            "channel": channel_title(action.channel, channels), "when": _when(action),
            "hours": action.hours_per_month, "cost": action.cost, "state": action.state}  # fmt: skip


def _when(action: Action) -> Text | None:
    """From when to when, and how often."""
    key = {(True, True): "both", (True, False): "from", (False, True): "until"}.get(
        (action.start is not None, action.end is not None)
    )
    if key is None:
        return None
    days = told(UNIT, f"when.{key}", start=action.start, end=action.end)
    return told(UNIT, f"when.{action.regular}", days=days) if action.regular else days


def _costs(actions: Sequence[Action]) -> tuple[Money, ...]:
    amounts = [action.cost for action in actions if action.cost is not None]
    codes = dict.fromkeys(cost.currency for cost in amounts)
    return tuple(
        Money(
            amount=sum((cost.amount for cost in amounts if cost.currency == code), start=amounts[0].amount * 0),
            currency=code,
        )
        for code in codes
    )


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many actions are open, and what they cost."""
    known = {str(name): value for name, value in frame.attrs.items()}
    if not known["open"]:
        return say("lead.done")
    parts = [say("lead.open", n=known["open"])]
    parts += (
        [say("lead.cost", costs=[say.words.money(cost, cents=False) for cost in known["costs"]])]
        if known["costs"]
        else []
    )
    parts += [say("lead.uncosted", n=known["uncosted"])] if known["uncosted"] else []
    return " ".join(parts)

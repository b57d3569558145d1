"""The strategy on a page: what is said, to whom, for what, by what means, in what order, and without what."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_means import hours_available
from commplan.knowledge.say import Column, Say
from commplan.model.action import Plan
from commplan.model.base import NONE
from commplan.model.brand import Brand
from commplan.model.budget import Budget
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.model.persona import Persona
from commplan.model.quantity import Money
from commplan.model.text import Text
from commplan.tables.planned import current
from commplan.tables.told import pointed, told

UNIT = "tables/on_a_page"
NAMES = ("message", "audience", "objectives", "channels", "order", "budget", "renounced")
COLUMNS = (Column("title"), *(Column(name) for name in NAMES))
FORM = "sheets"
MOST = 5
"""How many steps stand on the page; the plan has them all."""


def data(
    client: Client,
    brand: Brand | None = None,
    personas: Sequence[Persona] | None = None,
    objectives: Sequence[Objective] | None = None,
    channels: Sequence[Channel] | None = None,
    plan: Plan | None = None,
    budget: Budget | None = None,
    today: dt.date | None = None,
) -> pd.DataFrame:
    """One row, or none where the strategy has not been begun.

    Returns
    -------
    DataFrame, one row
        title (the client); message, audience, objectives, channels, order, budget, renounced: each `none` where the
        answer was that there is none, missing where nobody asked. `attrs`: missing (how many of the
        seven are not there).
    """
    people = None if personas is None else [each.title for each in personas]
    row = {"message": _message(brand), "audience": _listed(people),
           "objectives": _objectives(objectives), "channels": _channels(channels, "kept"),
           "order": _order(plan, today), "budget": _budget(budget, client),
           "renounced": _channels(channels, "renounced")}  # fmt: skip
    rows = [{"title": client.name, **row}] if any(value is not None for value in row.values()) else []
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    frame.attrs = {"missing": sum(value is None or value == "none" for value in row.values())}
    return frame


def _listed(texts: Iterable[Text] | None) -> Text | str | None:
    """Texts in one cell; `none` where there are none."""
    if texts is None:
        return None
    found = list(texts)
    return pointed(found) if found else "none"


def _message(brand: Brand | None) -> Text | str | None:
    """The central axis, else the promise, else the value proposition."""
    known = (brand.axis, brand.promise, brand.value_proposition) if brand else ()
    found = [text for text in known if isinstance(text, Text)]
    return found[0] if found else "none" if NONE in known else None


def _objectives(objectives: Sequence[Objective] | None) -> Text | str | None:
    """By priority, each with its deadline."""
    if objectives is None:
        return None
    ordered = sorted(objectives, key=lambda each: each.priority or len(objectives) + 1)
    return _listed(told(UNIT, "objective.dated", title=each.title, deadline=each.deadline)
                   if isinstance(each.deadline, dt.date) else each.title for each in ordered)  # fmt: skip


def _channels(channels: Sequence[Channel] | None, state: str) -> Text | str | None:
    """The channels in that state, with the reason for those that were given up."""
    if channels is None:
        return None
    found = [each for each in channels if each.state == state]
    return _listed(
        told(UNIT, "renounced.because", title=each.title, reason=each.reason)
        if state == "renounced" and isinstance(each.reason, Text)
        else each.title
        for each in found
    )


def _order(plan: Plan | None, today: dt.date | None) -> Text | str | None:
    """The next steps: the actions that have still to begin, else those under way."""
    if plan is None or plan.actions is None:
        return None
    dated = [each for each in current(plan) if each.state in ("to_do", "doing") and each.start is not None]
    coming = [each for each in dated if today is None or (each.start is not None and each.start > today)] or dated
    return _listed(told(UNIT, "step", title=each.title, start=each.start) for each in coming[:MOST])


def _budget(budget: Budget | None, client: Client) -> Text | None:
    """The money of the year, and the hours of a month."""
    total, hours = _total(budget), hours_available(client)
    values: dict[str, Any] = {"total": total, "year": str(budget.year) if budget else "", "hours": hours}
    key = {(True, True): "both", (True, False): "money", (False, True): "hours"}.get(
        (total is not None, hours is not None)
    )
    return told(UNIT, f"means.{key}", **values) if key else None


def _total(budget: Budget | None) -> Money | None:
    """The total that was set, else that of the lines where they are in one currency."""
    if budget is None or budget.total is not None or not budget.lines:
        return budget.total if budget else None
    codes = {line.amount.currency for line in budget.lines}
    amount = sum((line.amount.amount for line in budget.lines[1:]), start=budget.lines[0].amount.amount)
    return Money(amount=amount, currency=codes.pop()) if len(codes) == 1 else None


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether the page is whole."""
    missing = frame.attrs["missing"]
    return say("lead.open", n=missing) if missing else say("lead.whole")

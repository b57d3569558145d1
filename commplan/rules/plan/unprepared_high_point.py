"""A high point of the year for which nothing is planned."""

import datetime as dt
from collections.abc import Iterator

from commplan.calculators.high_points import Preparation, preparations
from commplan.model.action import Action, Plan
from commplan.model.client import Client
from commplan.model.engagement import Place
from commplan.rules.finding import Finding

AHEAD = dt.timedelta(weeks=13)  # a quarter: what is further away need not be planned yet, unless the plan goes that far


def check(plan: Plan, client: Client, today: dt.date | None = None) -> Iterator[Finding]:
    """Those that the plan reaches, or whose preparation has to begin soon."""
    actions = plan.actions or ()
    for each in preparations(client.high_points or (), actions=actions, today=today) if actions else ():
        if each.state == "nothing" and _is_due(each, actions, today):
            at = ("client", "high_points", each.rank)
            begin_by = each.begin_by or each.high_point.start
            point = each.high_point
            found = Finding(at=at, high_point=point.title, start=point.start, begin_by=begin_by)
            yield found.concerning(*_misnamed(client, actions))


def _is_due(each: Preparation, actions: tuple[Action, ...], today: dt.date | None) -> bool:
    reaches = max((action.end or action.start or dt.date.min for action in actions), default=dt.date.min)
    return (
        today is None or each.high_point.start <= reaches or (each.begin_by or each.high_point.start) <= today + AHEAD
    )


def _misnamed(client: Client, actions: tuple[Action, ...]) -> Iterator[Place]:
    """Where actions name high points that do not exist: one of them may be meant."""
    known = {point.id for point in client.high_points or ()}
    for rank, action in enumerate(actions):
        if any(key not in known for key in action.prepares or ()):
            yield ("plan", "actions", rank, "prepares")

"""A high point whose preparation begins later than it takes."""

import datetime as dt
from collections.abc import Iterator

from commplan.calculators.high_points import preparations
from commplan.model.action import Plan
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(plan: Plan, client: Client, today: dt.date | None = None) -> Iterator[Finding]:
    """Point at the action that would have to begin earlier."""
    actions = plan.actions or ()
    for each in preparations(client.high_points or (), actions=actions, today=today):
        if each.state == "late" and any(own.state != "done" for own in each.actions):
            first = next(rank for rank, action in enumerate(actions) if action.start == each.begins
                         and action in each.actions)  # fmt: skip
            limit = each.begin_by or each.high_point.start
            found = {"high_point": each.high_point.title, "begins": each.begins, "limit": limit, "days": each.days_late}
            yield Finding(at=("plan", "actions", first, "start"), action=actions[first].title, **found)

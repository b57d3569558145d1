"""An action that comes after the deadline of its objective."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.model.action import Action, Plan
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live


def check(plan: Plan, objectives: Sequence[Objective], client: Client) -> Iterator[Finding]:
    """It begins after the deadline, or all that it prepares does."""
    known = {objective.id: objective for objective in objectives}
    moments = {point.id: point.start for point in client.high_points or ()}
    for rank, action in live(plan):
        objective = known.get(str(action.objective))
        effect = _effect(action, moments)
        if objective is None or effect is None or not isinstance(objective.deadline, dt.date):
            continue
        if effect > objective.deadline:
            at = ("plan", "actions", rank, "objective")
            found = {"action": action.title, "objective": objective.title, "deadline": objective.deadline}
            yield Finding(at=at, effect=effect, **found)


def _effect(action: Action, moments: dict[str, dt.date]) -> dt.date | None:
    """The first day on which it can have an effect."""
    prepared = [moments[key] for key in action.prepares or () if key in moments]
    earliest = min(prepared, default=None)
    return max((day for day in (action.start, earliest) if day is not None), default=None)

"""An objective that no action serves."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence

from commplan.calculators.horizon import OPEN
from commplan.model.action import Action, Plan
from commplan.model.channel import Channel
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(
    plan: Plan, objectives: Sequence[Objective], channels: Sequence[Channel] = (), today: dt.date | None = None
) -> Iterator[Finding]:
    """Done actions have served it; a past deadline asks for nothing more. An empty plan is told elsewhere."""
    actions = plan.actions or ()
    served = {str(action.objective) for action in actions if action.objective and action.state != "stopped"}
    known = {each.id for each in objectives}
    types = {channel.id: channel.types or () for channel in channels}
    for rank, objective in enumerate(objectives if actions else ()):
        over = today is not None and isinstance(objective.deadline, dt.date) and objective.deadline < today
        if objective.id not in served and not over:
            places = [("plan", "actions", at, "objective") for at, each in enumerate(actions)
                      if _may_mean(each, objective, known, types)]  # fmt: skip
            yield Finding(at=("objectives", rank), objective=objective.title).concerning(*places)


def _may_mean(
    action: Action, objective: Objective, known: Collection[str], types: Mapping[str, Collection[str]]
) -> bool:
    """It names no objective yet, or one that does not exist, or none and goes through a channel made for this one."""
    if action.objective:
        return action.objective not in known
    return action.state in OPEN and (action.objective is None or objective.type in types.get(str(action.channel), ()))

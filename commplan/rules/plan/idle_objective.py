"""An objective that no action serves."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.model.action import Plan
from commplan.model.engagement import Place
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(plan: Plan, objectives: Sequence[Objective], today: dt.date | None = None) -> Iterator[Finding]:
    """Done actions have served it; a past deadline asks for nothing more. An empty plan is told elsewhere."""
    actions = plan.actions or ()
    served = {str(action.objective) for action in actions if action.objective and action.state != "stopped"}
    misnamed = tuple(_misnamed(plan, objectives))
    for rank, objective in enumerate(objectives if actions else ()):
        over = today is not None and isinstance(objective.deadline, dt.date) and objective.deadline < today
        if objective.id not in served and not over:
            yield Finding(at=("objectives", rank), objective=objective.title).concerning(*misnamed)


def _misnamed(plan: Plan, objectives: Sequence[Objective]) -> Iterator[Place]:
    """Where actions name objectives that do not exist: one of them may be meant."""
    known = {objective.id for objective in objectives}
    for rank, action in enumerate(plan.actions or ()):
        if action.objective and action.objective not in known:
            yield ("plan", "actions", rank, "objective")

"""An action with no roles at all."""

from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import few, live


def check(plan: Plan) -> Iterator[Finding]:
    """One question for all of them; a single role that is empty has a rule of its own."""
    idle = [(rank, action) for rank, action in live(plan) if action.roles is None]
    if idle:
        actions = tuple(action for _, action in idle)
        yield Finding(at=("plan", "actions", idle[0][0], "roles"), n=len(actions), actions=few(actions))

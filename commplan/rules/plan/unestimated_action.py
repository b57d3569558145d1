"""An action of which nobody says how many hours it takes."""

from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import few, live


def check(plan: Plan) -> Iterator[Finding]:
    """One question for all of them."""
    silent = [(rank, each) for rank, each in live(plan) if each.hours_per_month is None and each.role_hours is None]
    if silent:
        actions = tuple(action for _, action in silent)
        yield Finding(at=("plan", "actions", silent[0][0], "hours_per_month"), n=len(actions), actions=few(actions))

"""An action of which nobody says what it is to bring."""

from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import few, gaps


def check(plan: Plan) -> Iterator[Finding]:
    """One question for all actions that were not asked about."""
    for at, actions in gaps(plan, "expected_result"):
        yield Finding(at=at, n=len(actions), actions=few(actions))

"""An action without an objective."""

from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.rules.finding import Finding


def check(plan: Plan) -> Iterator[Finding]:
    """Actions that are over are left in peace."""
    for rank, action in enumerate(plan.actions or ()):
        if not action.objective and action.state in ("to_do", "doing"):
            yield Finding(at=("plan", "actions", rank, "objective"), action=action.title)

"""An action of which nobody says when it begins or ends."""

from collections.abc import Iterator

from commplan.model.action import Action, Plan
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import few, live


def check(plan: Plan) -> Iterator[Finding]:
    """What has begun needs no first day, what comes back regularly no last one; one question for all the others."""
    undated = [(rank, action) for rank, action in live(plan) if _missing(action)]
    if undated:
        rank, first = undated[0]
        actions = tuple(action for _, action in undated)
        yield Finding(at=("plan", "actions", rank, _missing(first)), n=len(actions), actions=few(actions))


def _missing(action: Action) -> str:
    if action.start is None and action.state == "to_do":
        return "start"
    return "end" if action.end is None and action.regular is None else ""

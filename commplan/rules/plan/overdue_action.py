"""An action that should be over, or under way, and is not said to be."""

import datetime as dt
from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import few, live


def check(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """One question for all of them: the file may simply be behind."""
    late = [(rank, action) for rank, action in live(plan) if (action.end is not None and action.end < today)
            or (action.state == "to_do" and action.start is not None and action.start < today)]  # fmt: skip
    if late:
        actions = tuple(action for _, action in late)
        yield Finding(at=("plan", "actions", late[0][0], "state"), n=len(actions), actions=few(actions))

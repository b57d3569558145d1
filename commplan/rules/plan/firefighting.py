"""Too large a share of actions that were not planned."""

from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.rules.finding import Finding

ENOUGH = 4  # actions; a share of fewer says nothing
MOST = 1 / 3  # our own limit: one unplanned action for two planned ones still leaves the course in charge


def check(plan: Plan) -> Iterator[Finding]:
    """Look at what was done as well as at what is coming; what was stopped does not count."""
    actions = [action for action in plan.actions or () if action.state != "stopped"]
    unplanned = [action for action in actions if action.nature != "planned"]
    if len(actions) >= ENOUGH and len(unplanned) > MOST * len(actions):
        share = len(unplanned) / len(actions)
        yield Finding(at=("plan", "actions"), n=len(unplanned), all=len(actions), share=share)

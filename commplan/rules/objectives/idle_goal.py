"""A business goal that no objective serves."""

from collections.abc import Iterator, Sequence

from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(client: Client, objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Ask: not every goal of a firm is one for communication. Silent until every objective names its goal."""
    if not objectives or any(objective.goal is None for objective in objectives):
        return
    served = {objective.goal for objective in objectives}
    for rank, goal in enumerate(client.goals or ()):
        if goal.id not in served:
            yield Finding(at=("client", "goals", rank), goal=goal.title)

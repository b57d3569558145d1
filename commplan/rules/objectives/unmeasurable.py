"""An objective without a figure."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """A target is what tells success from failure."""
    for rank, objective in enumerate(objectives):
        if objective.target is None or not isinstance(objective.target, float):
            yield Finding(at=("objectives", rank, "target"), objective=objective.title)

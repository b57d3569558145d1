"""An objective that does not say where it starts."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Judged only where there is a target: without one the baseline is the lesser gap."""
    for rank, objective in enumerate(objectives):
        if isinstance(objective.target, float) and not isinstance(objective.baseline, float):
            yield Finding(at=("objectives", rank, "baseline"), objective=objective.title)

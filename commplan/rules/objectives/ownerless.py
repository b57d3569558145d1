"""An objective that nobody answers for."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """One person answers for each objective."""
    for rank, objective in enumerate(objectives):
        if not objective.owner:
            yield Finding(at=("objectives", rank, "owner"), objective=objective.title)

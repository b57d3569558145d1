"""An objective that ends before it begins."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Both days have to be known."""
    for rank, objective in enumerate(objectives):
        if objective.start and objective.deadline and objective.deadline <= objective.start:
            yield Finding(at=("objectives", rank, "deadline"), objective=objective.title, start=objective.start,
                          date=objective.deadline)  # fmt: skip

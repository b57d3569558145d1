"""An objective that serves no business goal."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Communication serves what the firm wants, not itself."""
    for rank, objective in enumerate(objectives):
        if not objective.goal:
            yield Finding(at=("objectives", rank, "goal"), objective=objective.title)

"""An objective without a deadline."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """An objective needs a day on which it is judged."""
    for rank, objective in enumerate(objectives):
        if not objective.deadline:
            yield Finding(at=("objectives", rank, "deadline"), objective=objective.title)

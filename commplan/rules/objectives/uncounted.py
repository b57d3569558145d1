"""An objective that does not say what is counted."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """A figure without a metric is a figure of nothing."""
    for rank, objective in enumerate(objectives):
        if not objective.metric:
            yield Finding(at=("objectives", rank, "metric"), objective=objective.title)

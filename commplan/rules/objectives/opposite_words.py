"""Two objectives that may want the same thing to rise and to fall."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from commplan.calculators.objective_conflicts import share_metric
from commplan.model.objective import Objective
from commplan.rules._likeness import say_the_same
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Ask where two metrics are worded alike and the directions differ; one indicator for both is for another rule."""
    for (_, first), (rank, second) in combinations(enumerate(objectives), 2):
        if first.direction == second.direction or share_metric(first, second):
            continue
        if first.metric and second.metric and say_the_same(first.metric, second.metric):
            yield Finding(at=("objectives", rank, "metric"), first=first.metric, second=second.metric)

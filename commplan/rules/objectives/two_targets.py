"""Two targets that exclude each other."""

from collections.abc import Iterator, Sequence

from commplan.calculators.objective_conflicts import conflicts
from commplan.calculators.objective_states import wanted_level
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """One metric, and two levels for one day, or less for later than for sooner."""
    for conflict in conflicts(objectives):
        if conflict.kind == "two_targets":
            first, second = objectives[conflict.first], objectives[conflict.second]
            yield Finding(at=("objectives", conflict.second, "target"), first=first.title, second=second.title,
                          one=wanted_level(first), other=wanted_level(second))  # fmt: skip

"""One metric pulled two ways."""

from collections.abc import Iterator, Sequence

from commplan.calculators.objective_conflicts import conflicts
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Two objectives on one indicator, one up and one down."""
    for conflict in conflicts(objectives):
        if conflict.kind == "opposite":
            first, second = objectives[conflict.first], objectives[conflict.second]
            teams = tuple(dict.fromkeys([*(first.teams or ()), *(second.teams or ())])) or ("–",)
            yield Finding(at=("objectives", conflict.second, "direction"), first=first.title, second=second.title,
                          teams=teams)  # fmt: skip

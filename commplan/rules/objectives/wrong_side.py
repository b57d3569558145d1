"""A target on the wrong side of the baseline."""

from collections.abc import Iterator, Sequence

from commplan.calculators.objective_states import wanted_level
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Up means above the baseline, down below it; a target equal to the baseline asks for nothing."""
    for rank, objective in enumerate(objectives):
        if not isinstance(objective.baseline, float) or not isinstance(objective.target, float):
            continue
        gain = wanted_level(objective) - objective.baseline
        if gain <= 0 if objective.direction == "up" else gain >= 0:
            yield Finding(at=("objectives", rank, "target"), objective=objective.title, baseline=objective.baseline,
                          wanted=wanted_level(objective))  # fmt: skip

"""An objective of a type for which there is no money."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import label
from commplan.model.budget import Budget
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(budget: Budget, objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Judged once every line says what it is for."""
    lines = budget.lines or ()
    if not lines or any(line.type is None for line in lines):
        return
    funded = {line.type for line in lines if line.amount.amount > 0}
    for rank, objective in enumerate(objectives):
        if objective.type is not None and objective.type not in funded:
            yield Finding(at=("objectives", rank, "type"), objective=objective.title,
                          type=label(f"objective_type.{objective.type}"))  # fmt: skip

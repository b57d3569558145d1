"""Money of a type that no objective has."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import label
from commplan.model.budget import Budget
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(budget: Budget, objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Judged once every objective has a type."""
    wanted = {objective.type for objective in objectives}
    if not wanted or None in wanted:
        return
    for rank, line in enumerate(budget.lines or ()):
        if line.type is not None and line.type not in wanted and line.amount.amount > 0:
            yield Finding(at=("budget", "lines", rank, "type"), line=line.title, money=line.amount,
                          type=label(f"objective_type.{line.type}"))  # fmt: skip

"""Everything is a priority."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.rules.finding import Finding

FEW = 2  # two objectives may share the first place


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Three objectives or more that all have the same rank are in no order."""
    ranks = [objective.priority for objective in objectives]
    if len(ranks) > FEW and None not in ranks and len(set(ranks)) == 1:
        yield Finding(at=("objectives",), n=len(ranks))

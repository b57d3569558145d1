"""An indicator on which nothing depends."""

from collections.abc import Iterator, Sequence

from commplan.model.base import NONE
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(indicators: Sequence[Indicator], objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Useful is what an objective is measured by, or what would change a decision."""
    measured = {objective.indicator for objective in objectives}
    for rank, indicator in enumerate(indicators):
        if indicator.objective is NONE and indicator.id not in measured and not indicator.decides:
            yield Finding(at=("indicators", rank, "objective"), indicator=indicator.title)

"""An objective that nothing measures."""

from collections.abc import Iterator, Sequence

from commplan.calculators.smart import is_measured
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(objectives: Sequence[Objective], indicators: Sequence[Indicator] | None = None) -> Iterator[Finding]:
    """Something to reach, and nothing that is read anywhere; a false reference is for another rule."""
    known = None if indicators is None else {indicator.id for indicator in indicators}
    for rank, objective in enumerate(objectives):
        is_false_name = bool(objective.indicator) and known is not None and objective.indicator not in known
        is_lacking = isinstance(objective.target, float) and not is_measured(objective, indicators)
        if is_lacking and not is_false_name:
            yield Finding(at=("objectives", rank, "indicator"), objective=objective.title)

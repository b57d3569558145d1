"""Percentages of one objective that are written in two ways: 85 % and 85."""

from collections.abc import Iterator, Sequence

from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.rules.finding import Finding

APART = 20  # a share that grows twentyfold is rarer than a sign that was forgotten


def check(objectives: Sequence[Objective], indicators: Sequence[Indicator] = ()) -> Iterator[Finding]:
    """Judge levels in percent: the target against the baseline and the last reading."""
    by_id = {indicator.id: indicator for indicator in indicators}
    for rank, objective in enumerate(objectives):
        indicator = by_id.get(str(objective.indicator))
        unit = objective.unit or (indicator.unit if indicator else None)
        if objective.kind != "level" or unit is None or not unit.en.startswith("%"):
            continue
        target = objective.target
        for other in (objective.baseline, _last(indicator)):
            if isinstance(target, float) and isinstance(other, float) and _are_apart(target, other):
                yield Finding(at=("objectives", rank, "target"), objective=objective.title, target=target, other=other)
                break


def _last(indicator: Indicator | None) -> float | None:
    read = indicator.readings if indicator else None
    return float(read[max(read)]) if read else None


def _are_apart(one: float, other: float) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return 0 < low <= 1 < high and high >= APART * low

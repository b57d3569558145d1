"""An indicator for which more is better, under an objective for which less is, or the reverse."""

from collections.abc import Iterator, Sequence

from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(indicators: Sequence[Indicator], objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Judge only where both said which way is better."""
    known = {indicator.id: (rank, indicator) for rank, indicator in enumerate(indicators)}
    for number, objective in enumerate(objectives):
        rank, indicator = known.get(str(objective.indicator), (0, None))
        if indicator is None or not all("direction" in each.model_fields_set for each in (indicator, objective)):
            continue
        if indicator.direction != objective.direction:
            at = ("indicators", rank, "direction")
            found = Finding(at=at, indicator=indicator.title, objective=objective.title)
            yield found.concerning(("objectives", number))

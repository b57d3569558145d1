"""A target on the wrong side of the baseline."""

import re
from collections.abc import Iterator, Sequence

from commplan.calculators.objective_states import wanted_level
from commplan.model.objective import Objective
from commplan.model.text import LANGUAGES
from commplan.rules.finding import Finding

KEEPING = re.compile(
    r"\b(?:garder|conserver|maintenir|rester|préserver|tenir|keep|maintain|stay|hold|retain|remain|preserve)\b",
    re.IGNORECASE,
)


def check(objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Up means above the baseline, down below it; one equal to it asks for nothing, unless to keep it is the point."""
    for rank, objective in enumerate(objectives):
        if not isinstance(objective.baseline, float) or not isinstance(objective.target, float):
            continue
        gain = wanted_level(objective) - objective.baseline
        if not gain and any(KEEPING.search(objective.title.pick(lang)) for lang in LANGUAGES):
            continue
        if gain <= 0 if objective.direction == "up" else gain >= 0:
            yield Finding(at=("objectives", rank, "target"), objective=objective.title, baseline=objective.baseline,
                          wanted=wanted_level(objective))  # fmt: skip

"""A target that the present trend does not reach."""

from collections.abc import Iterator, Sequence

import pandas as pd

from commplan.calculators.objective_course import objective_course
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(
    client: Client,
    objectives: Sequence[Objective],
    indicators: Sequence[Indicator],
    month: str,
    performance: pd.DataFrame | None = None,
) -> Iterator[Finding]:
    """Judge on the client's own months; only where the whole range stays short of the target."""
    for rank, objective in enumerate(objectives):
        course = objective_course(
            objective, indicators=indicators, performance=performance, client=client, month=month
        )
        if course.verdict == "unreachable":
            best = course.high if objective.direction == "up" else course.low
            yield Finding(at=("objectives", rank, "target"), objective=objective.title, expected=course.expected,
                          best=best, wanted=course.wanted, months=course.months)  # fmt: skip

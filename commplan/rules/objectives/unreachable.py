"""A target that the present trend does not reach."""

from collections.abc import Iterator, Sequence

import pandas as pd

from commplan.calculators.amount import amount, unit_of
from commplan.calculators.objective_course import ObjectiveCourse, objective_course
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.model.text import Text
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
        course = objective_course(objective, indicators=indicators, performance=performance, client=client, month=month)
        if course.verdict == "unreachable":
            at = ("objectives", rank, "target")
            yield Finding(at=at, objective=objective.title, months=course.months,
                          **_shown(objective, course, indicators, client))  # fmt: skip


def _shown(
    objective: Objective, course: ObjectiveCourse, indicators: Sequence[Indicator], client: Client
) -> dict[str, Text]:
    best = course.high if objective.direction == "up" else course.low
    figures = {"expected": course.expected, "best": best, "wanted": course.wanted}
    known = {name: float("nan") if value is None else value for name, value in figures.items()}
    indicator = next((each for each in indicators if each.id == objective.indicator), None)
    unit = unit_of(objective.unit, figures=known.values(), indicator=indicator, client=client)
    return {name: amount(value, unit, bare=True) for name, value in known.items()}

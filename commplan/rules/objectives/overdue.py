"""A deadline that has passed without the target being met."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial

import pandas as pd

from commplan.calculators.objective_states import objective_states
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(
    client: Client,
    objectives: Sequence[Objective],
    today: dt.date,
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> Iterator[Finding]:
    """An objective that was met on its day, or is now, may stay in the file as history."""
    state = partial(_state, indicators=indicators, performance=performance, client=client)
    for rank, objective in enumerate(objectives):
        if not objective.deadline or objective.deadline >= today:
            continue
        states = {state(objective, f"{day:%Y-%m}") for day in (objective.deadline, today)}
        if "met" not in states:
            field = "deadline" if objective.indicator or "behind" in states else "indicator"
            yield Finding(at=("objectives", rank, field), objective=objective.title, date=objective.deadline)


def _state(
    objective: Objective, month: str, *, indicators: Sequence[Indicator], performance: pd.DataFrame | None,
    client: Client,
) -> str:  # fmt: skip
    """At the end of a month: where that one has no reading, at the last one before it."""
    known = next((each.readings for each in indicators if each.id == objective.indicator), None) or {}
    read = max((each for each in known if each <= month), default=month) if objective.kind != "count" else month
    found = objective_states([objective], indicators=indicators, performance=performance, client=client, month=read)
    return str(found["state"].iloc[0]) if len(found) else "unknown"

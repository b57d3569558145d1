"""A deadline that has passed without the target being met."""

import datetime as dt
from collections.abc import Iterator, Sequence

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
    """An objective that was met may stay in the file as history."""
    states = objective_states(objectives, indicators=indicators, performance=performance, client=client,
                              month=today.strftime("%Y-%m"))  # fmt: skip
    met = set(states.loc[states["state"] == "met", "objective"])
    for rank, objective in enumerate(objectives):
        if objective.deadline and objective.deadline < today and objective.id not in met:
            yield Finding(at=("objectives", rank, "deadline"), objective=objective.title, date=objective.deadline)

"""A what-if asked in a cell: what was typed, read as the files are, and a case that holds it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
from pydantic import ValidationError

from commplan.calculators.what_if_scenarios import Compared, compared
from commplan.engagement.validate import problem_of
from commplan.errors import EngagementError
from commplan.model.case import Case
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Changes, Scenario
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective


def typed_changes(given: Mapping[str, Any]) -> Changes:
    """What somebody typed in a cell, as changes.

    Raises
    ------
    EngagementError
        A change that there is not, or a value that cannot be read; the sentence names the field.
    """
    try:
        return Changes.model_validate(dict(given))
    except ValidationError as error:
        found = tuple(problem_of(each, name="what_if", annotation=Changes, tree=None) for each in error.errors())
        raise EngagementError("\n".join(map(str, found)), problems=found) from None


def with_scenario(case: Case, scenario: Scenario) -> Case:
    """The case with that scenario instead of those that were kept."""
    engagement = case.engagement.model_copy(update={"scenarios": {"own": scenario}})
    return replace(case, engagement=engagement)


def compared_today(
    performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = (),
    objectives: Sequence[Objective] = (), indicators: Sequence[Indicator] = (),
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
) -> Compared | None:  # fmt: skip
    """Today alone, with the chances of all objectives; asks for what it needs as tables do."""
    return compared(performance, client=client, channels=channels, month=month, scenarios={}, objectives=objectives,
                    indicators=indicators, orders=orders, leads=leads)  # fmt: skip

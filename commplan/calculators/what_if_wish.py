"""What an objective asks of an average month: the wish that a what-if is searched for."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from commplan.calculators.objective_states import wanted_level
from commplan.calculators.what_if import WhatIf
from commplan.calculators.what_if_chances import driver_of
from commplan.calculators.what_if_today import Today
from commplan.calculators.what_it_takes import Wish
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

MONTHS = {"week": 7 * 12 / 365.25, "month": 1.0, "quarter": 3.0, "year": 12.0}
"""How many months a period holds [months]."""


@dataclass(frozen=True)
class Wished:
    """A figure of an average month, and the objective that asks for it; None: that nothing is lost."""

    figure: Wish
    at_least: float
    objective: Objective | None


def wished(
    objectives: Sequence[Objective], *, indicators: Sequence[Indicator], today: Today, base: WhatIf
) -> Wished | None:
    """The first objective, by priority, that asks for results; else that a month's loss ends.

    Parameters
    ----------
    objectives, indicators
        The client's.
    today : Today
        For the client's own count.
    base : WhatIf
        Today, worked out.

    Returns
    -------
    Wished or None
        None where no objective asks for more results than today and nothing is lost.
    """
    by_id = {indicator.id: indicator for indicator in indicators}
    for each in sorted(objectives, key=lambda one: (one.priority or 99, one.id)):
        least = _results(each, by_id.get(str(each.indicator)), today, base)
        if least > base.before["leads"].likely:
            return Wished("leads", least, each)
    return Wished("profit", 0.0, None) if base.before["profit"].likely < 0 else None


def _results(objective: Objective, indicator: Indicator | None, today: Today, base: WhatIf) -> float:
    """The results a month that an objective asks of the measured channels; nan where it asks for something else."""
    driver, channels = driver_of(indicator, today)
    if objective.direction != "up" or channels is not None or driver not in ("leads", "own"):
        return math.nan
    per = objective.per if objective.kind == "count" and objective.per else "month"
    monthly = wanted_level(objective) / MONTHS[per]
    return monthly if driver == "leads" else monthly - (today.own - base.before["leads"].likely)

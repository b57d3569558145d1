"""The scenarios that were kept, each worked out from the same today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from commplan.calculators.what_if import WhatIf, what_if
from commplan.calculators.what_if_chances import Chance, chances
from commplan.calculators.what_if_today import Today, what_if_today
from commplan.errors import CalculationError
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Scenario
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

MOST = 4
"""So many scenarios can be compared at a glance [count]."""


@dataclass(frozen=True)
class Kept:
    """A scenario and what it comes to, or why it cannot be worked out."""

    name: str
    scenario: Scenario
    found: WhatIf | None
    refused: CalculationError | None = None


@dataclass(frozen=True)
class Compared:
    """Today, and the scenarios beside it, the last one made first.

    Parameters
    ----------
    today : Today
    base : WhatIf
        Nothing changed: what an average month comes to.
    kept : tuple of Kept
        At most four.
    left_out : int
        How many more were kept, made before these [count].
    """

    today: Today
    base: WhatIf
    kept: tuple[Kept, ...]
    left_out: int

    @property
    def latest(self) -> tuple[Scenario, WhatIf] | None:
        """The scenario that was made last, of those that can be worked out."""
        return next(((each.scenario, each.found) for each in self.kept if each.found), None)


def compared(
    performance: pd.DataFrame, *, client: Client, channels: Sequence[Channel], month: str,
    scenarios: Mapping[str, Scenario], objectives: Sequence[Objective] = (), indicators: Sequence[Indicator] = (),
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
) -> Compared | None:  # fmt: skip
    """Work out the scenarios that were made last.

    Parameters
    ----------
    performance, client, channels, month, orders, leads, indicators
        As in `what_if_today`.
    scenarios : mapping of str to Scenario
        By the name of their file.
    objectives : sequence of Objective
        For the chance of each.

    Returns
    -------
    Compared or None
        None where no export shows any spending in the last months.
    """
    today = what_if_today(performance, client=client, channels=channels, month=month, orders=orders, leads=leads,
                          indicators=indicators)  # fmt: skip
    if today is None:
        return None
    known = chances(objectives, indicators=indicators, performance=performance, client=client, month=month, today=today)
    newest = sorted(scenarios.items(), key=lambda pair: (-_made(pair[1]), pair[0]))
    kept = tuple(_worked_out(name, each, today, known) for name, each in newest[:MOST])
    return Compared(today, what_if(today, chances=known), kept, max(0, len(newest) - MOST))


def _made(scenario: Scenario) -> int:
    return scenario.made_on.toordinal() if scenario.made_on else 0


def _worked_out(name: str, scenario: Scenario, today: Today, known: tuple[Chance, ...]) -> Kept:
    try:
        return Kept(name, scenario, what_if(today, scenario.changes, chances=known))
    except CalculationError as refused:
        return Kept(name, scenario, None, refused)

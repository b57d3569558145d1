"""What if: the month as it is and as it would be, with the range that is left open and the chance of each objective."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from commplan.calculators.what_if_assumptions import DRAWS, HIGH, LOW, Assumption, assumptions, centre, drawn
from commplan.calculators.what_if_chances import Chance, growth
from commplan.calculators.what_if_changes import levers
from commplan.calculators.what_if_model import FIGURES, Figures, Levers, as_today, figures
from commplan.calculators.what_if_today import Today
from commplan.model.decision import Changes
from commplan.model.text import Text


@dataclass(frozen=True, slots=True)
class Range:
    """A figure with the range that 80 % of the draws lie in; nan where it is not known, inf where it never comes."""

    low: float
    likely: float
    high: float


@dataclass(frozen=True, slots=True)
class Prospect:
    """How likely an objective is, today and in the scenario [ratio]; `is_moved`: whether anything here moves it."""

    objective: str
    title: Text
    before: float
    after: float
    is_moved: bool


@dataclass(frozen=True)
class WhatIf:
    """A scenario worked out; build it with `what_if`."""

    today: Today
    changes: Changes
    levers: Levers
    assumptions: tuple[Assumption, ...]
    chances: tuple[Chance, ...] = ()

    @cached_property
    def before(self) -> Mapping[str, Range]:
        """Each figure of an average month as it is."""
        return _ranges(self._central[0], self._drawn[0])

    @cached_property
    def after(self) -> Mapping[str, Range]:
        """Each figure of a month in the scenario."""
        return _ranges(self._central[1], self._drawn[1])

    @cached_property
    def gain(self) -> Range:
        """What the scenario leaves more than today [client's currency per month]."""
        central, draws = ((pair[1]["profit"] - pair[0]["profit"]) for pair in (self._central, self._drawn))
        return _range(float(central), draws)

    @cached_property
    def gain_chance(self) -> float:
        """How likely it is that the scenario leaves more than today [ratio]; nan where money is not known."""
        more = np.asarray(self._drawn[1]["profit"] - self._drawn[0]["profit"], dtype=float)
        return math.nan if np.isnan(more).any() else float(np.mean(more > 0))

    @cached_property
    def prospects(self) -> tuple[Prospect, ...]:
        """The chance of each objective, today and in the scenario."""
        return tuple(self._prospect(each) for each in self.chances)

    def _prospect(self, chance: Chance) -> Prospect:
        grown = growth(chance, self.today, *self._drawn, self.levers)
        return Prospect(chance.objective, chance.title, chance.at(1.0), chance.at(grown), chance.driver is not None)

    @cached_property
    def _central(self) -> tuple[Figures, Figures]:
        return both(self.today, self.levers, centre(self.assumptions))

    @cached_property
    def _drawn(self) -> tuple[Figures, Figures]:
        return both(self.today, self.levers, drawn(self.assumptions))


def what_if(today: Today, changes: Changes | None = None, *, chances: Sequence[Chance] = ()) -> WhatIf:
    """Work out what a month would come to.

    Parameters
    ----------
    today : Today
        As `what_if_today` gives it.
    changes : Changes, optional
        What is changed; nothing where it is left out.
    chances : sequence of Chance
        As `chances` of what_if_chances gives them, for the probability of each objective.

    Returns
    -------
    WhatIf
        `before` and `after` by figure, `gain`, `gain_chance` and `prospects`.

    Raises
    ------
    CalculationError
        When a change cannot be made; the sentence says which.

    Notes
    -----
    The likely value is computed with the middle of every assumption; the range is the 10 and 90 % quantile of 400
    draws, the same for today and the scenario, so that what they share cancels out in the difference.
    """
    wanted = changes or Changes()
    return WhatIf(today, wanted, levers(today, wanted), assumptions(today, doubled=wanted.doubled), tuple(chances))


def both(today: Today, decided: Levers, values: Mapping[str, Any]) -> tuple[Figures, Figures]:
    """The figures of today and of the scenario, from the same assumptions."""
    before = figures(today, as_today(today), values)
    return before, figures(today, decided, values, profit_today=before["profit"])


def _ranges(central: Figures, draws: Figures) -> dict[str, Range]:
    return {name: _range(float(central[name]), draws[name]) for name in FIGURES}


def _range(likely: float, draws: Any) -> Range:
    """Quantiles by rank, so that a figure that never comes does not spoil the others."""
    if math.isnan(likely):
        return Range(math.nan, math.nan, math.nan)
    ordered = np.sort(np.broadcast_to(np.asarray(draws, dtype=float), (DRAWS,)))
    low, high = (float(ordered[math.ceil(share * DRAWS) - 1]) for share in (LOW, HIGH))
    return Range(min(low, likely), likely, max(high, likely))

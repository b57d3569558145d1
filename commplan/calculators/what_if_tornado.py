"""Which assumption matters most: what the gain would be at both ends of each, and where the decision flips."""

import math
from dataclasses import dataclass

from commplan.calculators.what_if import WhatIf, both
from commplan.calculators.what_if_assumptions import RESPONSE, SALES, Assumption, centre

FARTHEST = 20.0
"""A count is followed to so many times its middle in search of the point where the decision flips [ratio]."""


@dataclass(frozen=True, slots=True)
class Swing:
    """One assumption.

    Parameters
    ----------
    assumption : Assumption
        With its middle, low and high.
    at_low, at_high : float
        The gain over today when it is low or high and all others are as likely [client's currency per month].
    flip : float or None
        Its value at which the gain is nothing [unit of the assumption]; None where no possible value does that.
    """

    assumption: Assumption
    at_low: float
    at_high: float
    flip: float | None

    @property
    def width(self) -> float:
        """How much the gain depends on it [client's currency per month]."""
        return abs(self.at_high - self.at_low)


def tornado(found: WhatIf) -> tuple[Swing, ...]:
    """All assumptions, the one that matters most first.

    Parameters
    ----------
    found : WhatIf
        As `what_if` gives it.

    Returns
    -------
    tuple of Swing
        Without those that change nothing; empty where money is not known.
    """
    if math.isnan(found.gain.likely):
        return ()
    swings = [Swing(each, _gain(found, each, each.low), _gain(found, each, each.high), _flip(found, each))
              for each in found.assumptions]  # fmt: skip
    matter = [each for each in swings if each.width > 0.005]  # half a cent
    return tuple(sorted(matter, key=lambda each: (-each.width, each.assumption.name)))


def _gain(found: WhatIf, each: Assumption, value: float) -> float:
    before, after = both(found.today, found.levers, {**centre(found.assumptions), each.name: value})
    return float(after["profit"] - before["profit"])


def _flip(found: WhatIf, each: Assumption) -> float | None:
    from scipy.optimize import brentq  # slow to load, and most pages do without

    low, high = _possible(each)
    ends = _gain(found, each, low), _gain(found, each, high)
    if ends[0] == ends[1] or ends[0] * ends[1] > 0:
        return None
    return float(brentq(lambda value: _gain(found, each, value), low, high, xtol=1e-9))


def _possible(each: Assumption) -> tuple[float, float]:
    """Between which values it can be at all."""
    if each.name in (RESPONSE, SALES):
        return 0.0, 1.0
    return 0.0, FARTHEST * max(each.likely, each.high)

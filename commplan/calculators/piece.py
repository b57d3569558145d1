"""A response curve between two amounts, with its concave envelope: the least ceiling whose slope never rises.

A curve whose returns always fall is its own envelope. That of an S-shaped one is a straight line up to the point where
the line from the start touches the curve, and the curve from there on.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.curve import Curve

Array = NDArray[np.float64]
_POINTS = 257


@dataclass(frozen=True)
class Piece:
    """A curve from `low` to `high` [EUR], and its envelope there.

    Parameters
    ----------
    curve : Curve
        Spend to result.
    low, high : float
        The amounts between which it is looked at, both finite.
    """

    curve: Curve
    low: float
    high: float
    touch: float = field(init=False)
    _log_slopes: Array = field(init=False, repr=False)
    _log_spends: Array = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Find where the straight part ends, and tabulate the slopes beyond it for a first guess."""
        touch = _touch(self.curve, self.low, self.high)
        start = max(touch, self.high * 1e-12, 1e-12)
        spends = np.geomspace(start, max(self.high, start * (1 + 1e-12)), _POINTS)
        object.__setattr__(self, "touch", touch)
        object.__setattr__(self, "_log_spends", np.log(spends[::-1]))
        object.__setattr__(self, "_log_slopes", np.log(np.maximum(self.curve.marginal(spends[::-1]), 1e-300)))

    @property
    def line(self) -> float:
        """Slope of the straight part [result per EUR]; infinite without one."""
        if self.touch <= self.low:
            return np.inf
        rise = self.curve.result(self.touch) - self.curve.result(self.low)
        return float(rise) / (self.touch - self.low)

    def spend_at(self, slopes: Array) -> Array:
        """The amount at which one more euro brings so much on the envelope; shape of `slopes` [EUR]."""
        if self.touch >= self.high > self.low:  # a straight line from end to end
            return np.where(slopes > self.line, self.low, self.high)
        first = max(self.touch, self.low)
        wanted = np.log(slopes)
        guess = np.exp(np.interp(wanted, self._log_slopes, self._log_spends))
        spend = np.clip(self.curve.spend_at(slopes, guess=guess), first, self.high)
        spend = np.where(wanted > self._log_slopes[-1], first, spend)
        spend = np.where(wanted < self._log_slopes[0], self.high, spend)
        return np.where(slopes > self.line, self.low, spend) if self.touch > self.low else spend

    def ceiling(self, spend: Array) -> Array:
        """Height of the envelope there [result]."""
        value = self.curve.result(spend)
        if self.touch <= self.low:
            return value
        return np.where(spend < self.touch, self.curve.result(self.low) + self.line * (spend - self.low), value)


def _touch(curve: Curve, low: float, high: float) -> float:
    """Where the line from the low end touches the curve; the high end if it never does before [EUR]."""
    if curve.inflection <= low or high <= low:
        return low

    def bows(spend: float) -> float:
        return float(curve.marginal(spend)) * (spend - low) - float(curve.result(spend) - curve.result(low))

    if curve.inflection >= high or bows(high) >= 0:
        return high
    from scipy.optimize import brentq  # slow to load, and most calculators do without

    return float(brentq(bows, curve.inflection, high, xtol=1e-12 * high, rtol=1e-14))

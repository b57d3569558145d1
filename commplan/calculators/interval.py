"""An interval: what a figure may be, when the data do not settle it."""

import math
from dataclasses import dataclass

from commplan.calculators.argument import number, refusal


@dataclass(frozen=True, slots=True)
class Interval:
    """A low, a likely and a high value, in the same unit.

    Parameters
    ----------
    low, high : float
        The bounds, both included. An infinite bound means that the data set no limit on that side.
    likely : float or None
        The value that the data point to, or None when they give bounds and nothing in between
        (no lead yet: the cost per lead has a floor, and no likely value).

    Raises
    ------
    CalculationError
        When the three are not in order, when a bound is not a number or when `likely` is not finite.
        Give them from the lowest to the highest.

    Examples
    --------
    Thirty leads a month would pay for the campaign; the data still allow fewer.

    >>> leads = Interval(low=24, likely=35, high=49)
    >>> leads.contains(30)
    True
    """

    low: float
    likely: float | None
    high: float

    def __post_init__(self) -> None:
        """Refuse values that are not numbers or not in order."""
        low, high = _bound(self.low, "low"), _bound(self.high, "high")
        if low > high:
            raise refusal("low", self.low, "at_most_high", high=str(self.high))
        if self.likely is not None:
            number(self.likely, "likely")  # first: within infinite bounds, an infinite value would pass the next line
            number(self.likely, "likely", least=low, most=high, expected="low_to_high", low=str(low), high=str(high))

    def contains(self, value: float) -> bool:
        """Whether `value` lies between the bounds, both included."""
        return self.low <= _bound(value, "value") <= self.high


def _bound(value: float, name: str) -> float:
    return number(value, name, least=-math.inf, most=math.inf, expected="number")

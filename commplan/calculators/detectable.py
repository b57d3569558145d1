"""How small a difference a test of a given size can see."""

from typing import Literal

from commplan.calculators.argument import impossible, one_of, open_ratio, positive
from commplan.calculators.power import Formula, Sides, error_per_side, power_at


def detectable_rate(
    base: float,
    *,
    per_arm: float,
    power: float = 0.80,
    significance: float = 0.05,
    sides: Sides = "two-sided",
    formula: Formula = "r",
    direction: Literal["above", "below"] = "above",
) -> float:
    """The nearest rate that a test of this size would tell from today's.

    Parameters
    ----------
    base : float
        Rate today [ratio 0-1, both excluded].
    per_arm : float
        People in each version [count].
    power, significance, sides, formula
        As in `sample_size`.
    direction : {"above", "below"}
        A better rate, or a worse one.

    Returns
    -------
    float
        Rate of the new version [ratio 0-1].

    Raises
    ------
    CalculationError
        When even a rate of 0 or 1 would not be seen with so few.

    Notes
    -----
    Solves `power_of_test` for the new rate, as R does with p2 left out.

    References
    ----------
    R documentation, "power.prop.test" (key `r-stats`).

    Examples
    --------
    >>> round(detectable_rate(0.50, per_arm=50, power=0.90), 4)
    0.8026
    """
    from scipy.optimize import brentq

    p, n, wanted = open_ratio(base, "base"), positive(per_arm, "per_arm"), open_ratio(power, "power")
    formula_ = one_of(formula, "formula", ("r", "evan_miller", "arcsine"))
    end = 1 - 1e-12 if one_of(direction, "direction", ("above", "below")) == "above" else 1e-12
    error = error_per_side(significance, sides)

    def short(q: float) -> float:
        return power_at(n, p, q, error, formula_, 1.0, both=False) - wanted

    if short(end) < 0 or short(p) > 0:
        raise impossible("not_solvable", argument="new")
    return float(brentq(short, min(p, end), max(p, end), xtol=1e-12))

"""How many it takes: sample sizes of a comparison of two conversion rates, and the power of a given one."""

import math
from dataclasses import dataclass
from typing import Literal

from commplan.calculators.argument import one_of, open_ratio, positive, refusal
from commplan.calculators.normal import below, quantile

Formula = Literal["r", "evan_miller", "arcsine", "sixteen"]
Sides = Literal["two-sided", "one-sided"]
FORMULAS = {
    "r": "power.prop.test (R)",
    "evan_miller": "Evan Miller, two variances",
    "arcsine": "arcsine, Cohen's h",
    "sixteen": "16 p (1 - p) / d²",
}


@dataclass(frozen=True, slots=True)
class SampleSize:
    """How many each version needs.

    Parameters
    ----------
    per_arm : float
        In the version it is compared with [count], not rounded: round up.
    other_arm : float
        In the new version [count]: `per_arm` times the ratio.
    formula : str
        The formula, by its name: others give other numbers.
    """

    per_arm: float
    other_arm: float
    formula: str

    @property
    def total(self) -> int:
        """Both versions together, rounded up [count]."""
        return math.ceil(round(self.per_arm, 9)) + math.ceil(round(self.other_arm, 9))


def sample_size(
    base: float,
    *,
    new: float,
    power: float = 0.80,
    significance: float = 0.05,
    sides: Sides = "two-sided",
    formula: Formula = "r",
    ratio: float = 1.0,
    strict: bool = False,
) -> SampleSize:
    """How many people each version needs for a difference to be seen.

    Parameters
    ----------
    base, new : float
        Rate today, and the rate that should not be missed [ratio 0-1, both excluded]. +20 % on 2 % is 0.024.
    power : float
        Chance to see it if it is there [ratio 0-1, both excluded].
    significance : float
        Chance to see a difference that is not there [ratio 0-1, both excluded].
    sides : {"two-sided", "one-sided"}
        Differences either way, or one way only.
    formula : {"r", "evan_miller", "arcsine", "sixteen"}
        Which formula; its name comes with the result.
    ratio : float
        Size of the new version's group per one of the base's; 1 is equal.
    strict : bool
        Counts a difference seen the wrong way round as seen, as R does with strict = TRUE. With "r" only.

    Returns
    -------
    SampleSize
        Per version [count], with the name of the formula.

    Raises
    ------
    CalculationError
        When both rates are the same, or a figure is outside its range.

    Notes
    -----
    R: ``(z_a sqrt(2 q (1 - q)) + z_b sqrt(p0 (1 - p0) + p1 (1 - p1)))² / (p1 - p0)²``, q the mean rate. Evan
    Miller: the same with the rate today for q. Arcsine: ``2 (z_a + z_b)² / h²``, ``h = 2 asin √p1 - 2 asin √p0``.
    "sixteen" is the rule of thumb for 80 % and 5 %. They differ by some percent: never mix them. A power so low that
    a test of any size has more of it takes a size of 0.

    References
    ----------
    R documentation, "power.prop.test" (key `r-stats`); Evan Miller, "Sample size calculator" (key `evan-miller`).

    Examples
    --------
    A page converts 2 %; would +20 % be seen? Only with 21,000 visits to each version.

    >>> math.ceil(sample_size(0.02, new=0.024).per_arm)
    21109
    """
    p, q, ratio = open_ratio(base, "base"), open_ratio(new, "new"), positive(ratio, "ratio")
    formula_ = one_of(formula, "formula", tuple(FORMULAS))
    power, error = open_ratio(power, "power"), error_per_side(significance, sides)
    if p == q:
        raise refusal("new", new, "another", other="base", value=f"{p:g}")
    found = _size(p, q, power, error, formula_, ratio)
    if strict and formula_ == "r" and sides == "two-sided":
        found = _strict_size(p, q, power, error, ratio, found)
    return SampleSize(found, found * ratio, FORMULAS[formula_])


def power_of_test(
    per_arm: float,
    *,
    base: float,
    new: float,
    significance: float = 0.05,
    sides: Sides = "two-sided",
    formula: Formula = "r",
    ratio: float = 1.0,
    strict: bool = False,
) -> float:
    """Chance that a test of this size sees the difference.

    Parameters
    ----------
    per_arm : float
        People in the version it is compared with [count].
    base, new : float
        Rate today, and the rate that should not be missed [ratio 0-1, both excluded].
    significance, sides, formula, ratio, strict
        As in `sample_size`; there is no such formula as "sixteen" for it.

    Returns
    -------
    float
        Power [ratio 0-1].

    Raises
    ------
    CalculationError
        When a figure is outside its range.

    Notes
    -----
    `sample_size` turned round.

    References
    ----------
    R documentation, "power.prop.test" (key `r-stats`).

    Examples
    --------
    >>> round(power_of_test(50, base=0.50, new=0.75), 3)
    0.74
    """
    n, p, q = positive(per_arm, "per_arm"), open_ratio(base, "base"), open_ratio(new, "new")
    formula_ = one_of(formula, "formula", ("r", "evan_miller", "arcsine"))
    return power_at(n, p, q, error_per_side(significance, sides), formula_, positive(ratio, "ratio"),
                  both=strict and sides == "two-sided")  # fmt: skip


def error_per_side(significance: float, sides: Sides) -> float:
    """The error left on each side that is looked at [ratio]."""
    two = one_of(sides, "sides", ("two-sided", "one-sided")) == "two-sided"
    return open_ratio(significance, "significance") / (2 if two else 1)


def _spreads(p: float, q: float, formula: str, ratio: float) -> tuple[float, float]:
    """Spread of the difference, per root of the base's size, if there is none, and if it is there."""
    mean = (p + ratio * q) / (1 + ratio)
    none = p if formula == "evan_miller" else mean
    return math.sqrt(none * (1 - none) * (1 + 1 / ratio)), math.sqrt(p * (1 - p) + q * (1 - q) / ratio)


def _size(p: float, q: float, power: float, error: float, formula: str, ratio: float) -> float:
    if formula == "sixteen":
        return 16 * p * (1 - p) / (p - q) ** 2
    seen, missed = -quantile(error), quantile(power)
    if formula == "arcsine":
        return max(seen + missed, 0.0) ** 2 * (1 + 1 / ratio) / _arc(p, q) ** 2
    none, there = _spreads(p, q, formula, ratio)
    return max(seen * none + missed * there, 0.0) ** 2 / (p - q) ** 2


def _arc(p: float, q: float) -> float:
    return 2 * math.asin(math.sqrt(p)) - 2 * math.asin(math.sqrt(q))


def power_at(n: float, p: float, q: float, error: float, formula: str, ratio: float, *, both: bool) -> float:
    """Power of a test of n in the base and n times the ratio in the new version [ratio 0-1]."""
    seen = -quantile(error)
    if formula == "arcsine":
        far, none, there = abs(_arc(p, q)), math.sqrt(1 + 1 / ratio), math.sqrt(1 + 1 / ratio)
    else:
        far, (none, there) = abs(p - q), _spreads(p, q, formula, ratio)
    away, needed = math.sqrt(n) * far, seen * none
    return below((away - needed) / there) + (below(-(away + needed) / there) if both else 0.0)


def _strict_size(p: float, q: float, power: float, error: float, ratio: float, start: float) -> float:
    from scipy.optimize import brentq

    def short(n: float) -> float:
        return power_at(n, p, q, error, "r", ratio, both=True) - power

    return float(brentq(short, 1e-9, start + 1, xtol=1e-10)) if short(1e-9) < 0 else 0.0

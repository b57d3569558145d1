"""What a test of several versions showed: differences with intervals, and what forbids a verdict."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from commplan.calculators.argument import numbers, refusal, whole
from commplan.calculators.bayes import p_b_beats_a
from commplan.calculators.interval import Interval
from commplan.calculators.normal import quantile
from commplan.calculators.proportion import newcombe
from commplan.calculators.sequential import peeking_error, peeking_nominal_p

State = Literal["better", "worse", "too_small", "open", "too_few", "no_data"]
ENOUGH = 5
"""Conversions, and visitors that did not convert, below which no verdict is given [count]."""
SIGNIFICANCE = 0.05
MOST_LOOKS = 100
"""More looks than this change the error by next to nothing, and take long to compute [count]."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One version against the present one.

    Parameters
    ----------
    difference : Interval
        Its rate less that of the present version [ratio -1 to 1], at a level that allows for all looks and versions.
    relative : Interval or None
        The same as a share of the present rate [ratio]; None where there are too few conversions for it.
    chance : float or None
        That it is better than the present one, given what was seen [ratio 0-1].
    state : str
        `better` or `worse`: surely; `too_small`: any gain is below the least worth having; `open`: it may be either;
        `too_few`: too few conversions for a verdict; `no_data`.
    """

    difference: Interval
    relative: Interval | None
    chance: float | None
    state: State


@dataclass(frozen=True, slots=True)
class Reading:
    """What a test showed.

    Parameters
    ----------
    comparisons : tuple of Comparison
        Each version after the first against the first.
    level : float
        Confidence level of each interval [ratio 0-1]: 95 % for one planned look at two versions, more otherwise.
    naive_error : float
        Chance of a false winner had every look and every version been read at 95 % [ratio 0-1].
    """

    comparisons: tuple[Comparison, ...]
    level: float
    naive_error: float


def read_experiment(
    conversions: Sequence[float],
    *,
    visitors: Sequence[float],
    looks: int = 1,
    gain: float | None = None,
    significance: float = SIGNIFICANCE,
) -> Reading:
    """Compare each version of a test with the present one.

    Parameters
    ----------
    conversions, visitors : sequence of float
        Of each version, the present one first [count]; shape (versions,).
    looks : int
        How often the result was looked at, the last time included [count].
    gain : float, optional
        The least gain worth having [points as a ratio].
    significance : float
        Chance of a false winner that is accepted for the whole test [ratio 0-1, both excluded].

    Returns
    -------
    Reading

    Raises
    ------
    CalculationError
        When there are fewer than two versions, or a version has more conversions than visitors.

    Notes
    -----
    Newcombe's interval of each difference. Its level is ``1 - p``, p being the nominal p of each look (Pocock's
    constant boundary, `peeking_nominal_p`) at a significance divided by the number of versions compared (Bonferroni).
    The error had nobody allowed for it is ``1 - (1 - e)^k``, e being that of the looks, k the versions compared: a
    bound, since the versions share the present one. The relative change is Katz's, from the logarithm of the ratio.

    References
    ----------
    R. G. Newcombe, *Statistics in Medicine* 17 (8), 1998, method 10 (key `newcombe-1998-difference`).

    D. Katz et al., "Obtaining confidence intervals for the risk ratio in cohort studies", *Biometrics* 34 (3), 1978
    (key `katz-1978`).

    Examples
    --------
    A shorter form: 61 requests of 1,568 visits against 36 of 1,552, looked at once.

    >>> form = read_experiment([36, 61], visitors=[1_552, 1_568]).comparisons[0]
    >>> form.state, round(form.difference.low, 4), round(form.difference.high, 4)
    ('better', 0.0035, 0.0282)
    """
    won, seen = numbers(conversions, "conversions", fewest=2), numbers(visitors, "visitors", fewest=2)
    if len(won) != len(seen):
        raise refusal("visitors", len(seen), "same_length", other="conversions", count=len(won))
    extra, versions = min(whole(looks, "looks", least=1), MOST_LOOKS) - 1, len(won) - 1
    level = 1 - peeking_nominal_p(extra, significance=significance / versions)
    naive = 1 - (1 - peeking_error(extra, nominal=significance)) ** versions
    arms = list(zip(won, seen, strict=True))
    compared = tuple(_compare(arm, arms[0], level, gain) for arm in arms[1:])
    return Reading(compared, level, naive)


def _compare(arm: tuple[float, float], base: tuple[float, float], level: float, gain: float | None) -> Comparison:
    (x, n), (x0, n0) = arm, base
    difference = newcombe(x, trials=n, base_successes=x0, base_trials=n0, level=level)
    if not n or not n0:
        return Comparison(difference, None, None, "no_data")
    chance = p_b_beats_a(x, trials=n, base_successes=x0, base_trials=n0)
    few = any(count <= ENOUGH for count in (x, n - x, x0, n0 - x0))
    state = "too_few" if few else _state(difference, gain)
    return Comparison(difference, None if few else _relative(x, n, x0, n0, level), chance, state)


def _state(difference: Interval, gain: float | None) -> State:
    if difference.low > 0:
        return "better"
    if difference.high < 0:
        return "worse"
    return "too_small" if gain is not None and 0 < difference.high < gain else "open"


def _relative(x: float, n: float, x0: float, n0: float, level: float) -> Interval:
    ratio = (x / n) / (x0 / n0)
    spread = -quantile((1 - level) / 2) * math.sqrt(1 / x - 1 / n + 1 / x0 - 1 / n0)
    return Interval(ratio * math.exp(-spread) - 1, ratio - 1, ratio * math.exp(spread) - 1)

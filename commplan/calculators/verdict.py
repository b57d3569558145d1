"""Stop, reinforce, test, or not enough data: what a cost, a count and a break-even allow to say."""

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import not_negative, number, positive
from commplan.calculators.count import poisson_interval
from commplan.calculators.interval import Interval
from commplan.model.shown import Shown

Answer = Literal["stop", "reinforce", "test", "not_enough_data"]
Reason = Literal["above", "below", "around", "diminishing", "credit", "few", "none_yet", "none_at_all",
                 "no_break_even", "no_cost", "uncounted", "partly_seen", "not_exported"]  # fmt: skip
GATE = 5.0
"""Fewer results than this, seen or to be expected at break-even, carry no verdict [count]."""
TELLING = 20.0
"""From so many results on, a range that still holds the break-even is an answer: neither good nor bad [count]."""
MOST_NEEDED = 2000
"""Where even more would be needed, the cost is as good as at break-even [count]."""
_LOOKED_AT = (64, 512)
"""Few more are tried before many: a small need is found in no time [count]."""


@dataclass(frozen=True, slots=True)
class Verdict(Shown):
    """What can be said of a channel or a campaign.

    Parameters
    ----------
    answer : {"stop", "reinforce", "test", "not_enough_data"}
        What to do.
    reason : str
        Why: the cost of a result is surely `above` or `below` break-even, or `around` it; `diminishing`: it pays, and
        the last money put in did not; `credit`: it pays if its results would not have come anyway; `few`
        results, `none_yet`, `none_at_all` for much money; or what is missing.
    cost_per_result : Interval or None
        [currency per result]; the high end is infinite without a result.
    expected : float
        Results that would have paid for it [count]; 0 where the break-even is not known.
    more_results : int or None
        Results still needed for a verdict if the cost per result stays as it is; None where more would not tell.
    more_spend : float or None
        What these would cost; with no result so far, what it takes without one to say stop [currency].
    """

    answer: Answer
    reason: Reason
    cost_per_result: Interval | None = None
    expected: float = 0.0
    more_results: int | None = None
    more_spend: float | None = None


def verdict(
    cost: float,
    *,
    results: float | None,
    break_even: float | None,
    dispersion: float = 1.0,
    marginal: Interval | None = None,
    level: float = 0.95,
) -> Verdict:
    """Judge what was spent by what came of it.

    Parameters
    ----------
    cost : float
        In full: media, fees and own time [currency].
    results : float or None
        What came of it [count]; None where nobody counts.
    break_even : float or None
        The most that a result may cost [currency per result]; None where it is not known.
    dispersion : float
        How many times more the monthly counts vary than chance alone would let them [ratio, at least 1].
    marginal : Interval or None
        What a unit of money more brought back in margin [ratio], where spending has varied.
    level : float
        Confidence level of the interval [ratio 0-1, both excluded].

    Returns
    -------
    Verdict

    Raises
    ------
    CalculationError
        When a figure is negative, not finite, or the dispersion is below 1.

    Notes
    -----
    The interval of the cost per result is the cost over Garwood's interval of the count (of count / dispersion, times
    dispersion). `stop`: it lies above break-even, and at least 5 results were to be expected had the money just paid;
    with no result it has only a floor, which is enough. `reinforce`: it lies below, with at least 5 results, and the
    last money put in is not known to have lost. `test`: at least 20 results, and the interval still holds the
    break-even, so that a change tells more than waiting; or the last money did lose. All else is not enough data.
    Counts that vary as chance lets them make each of stop and reinforce wrong in at most (1 - level) / 2 of the
    cases that lie exactly at break-even, and less elsewhere; docs/verdicts.md has what simulated channels gave.

    References
    ----------
    F. Garwood, "Fiducial limits for the Poisson distribution", *Biometrika* 28 (3/4), 1936, 437-442.

    Examples
    --------
    Eight leads for 900 EUR, and a lead is worth 90: not to be judged yet.

    >>> ads = verdict(900, results=8, break_even=90)
    >>> ads.answer, ads.reason, round(ads.cost_per_result.low), round(ads.cost_per_result.high)
    ('not_enough_data', 'few', 57, 261)
    >>> ads.more_results
    69
    >>> verdict(900, results=0, break_even=90).answer
    'stop'
    """
    cost = not_negative(cost, "cost")
    spread = number(dispersion, "dispersion", least=1, expected="at_least_one")
    if not cost:
        return Verdict("not_enough_data", "no_cost")
    if results is None:
        return Verdict("not_enough_data", "uncounted")
    interval = _cost_per_result(cost, not_negative(results, "results"), spread, level)
    if break_even is None:
        return Verdict("not_enough_data", "no_break_even", interval)
    limit = positive(break_even, "break_even")
    answer, reason = _answer(interval, results, cost / limit, limit, marginal)
    more = None if answer in {"stop", "reinforce"} else _still_needed(cost, results, limit, spread, level)
    return Verdict(answer, reason, interval, cost / limit, *(_more_of(more, cost, results)))


def _more_of(more: float | None, cost: float, results: float) -> tuple[int | None, float | None]:
    if more is None:
        return None, None
    return (math.ceil(more), more * cost / results) if results else (None, more)


def _answer(
    interval: Interval, results: float, expected: float, limit: float, marginal: Interval | None
) -> tuple[Answer, Reason]:
    if interval.low > limit and expected >= GATE:
        return "stop", "above" if results else "none_at_all"
    if interval.high < limit and results >= GATE:
        is_spent = marginal is not None and marginal.high < 1
        return ("test", "diminishing") if is_spent else ("reinforce", "below")
    if results >= TELLING:
        return "test", "around"
    return "not_enough_data", "few" if results else "none_yet"


def _cost_per_result(cost: float, results: float, spread: float, level: float) -> Interval:
    found = poisson_interval(results / spread, level=level)
    likely = cost / results if results else None
    low = min(cost / (found.high * spread), likely or math.inf)
    return Interval(low, likely, max(cost / (found.low * spread), likely or 0.0) if found.low else math.inf)


def _still_needed(cost: float, results: float, limit: float, spread: float, level: float) -> float | None:
    """Results still to come at the present cost each; without one so far, the money that settles it without one."""
    if not results:
        floor = poisson_interval(0, level=level).high * spread
        return max(max(floor, GATE) * limit - cost, 0.0)
    edges = (1, *_LOOKED_AT, MOST_NEEDED + 1)
    tried = (_first_settled(cost, results, limit, spread, level, np.arange(*ends)) for ends in pairwise(edges))
    return next((more for more in tried if more is not None), None)


def _first_settled(
    cost: float, results: float, limit: float, spread: float, level: float, more: NDArray[np.int64]
) -> float | None:
    """The first of these further results that settles it at the present cost each."""
    from scipy.special import gammainccinv, gammaincinv  # slow to load, and most calculators do without

    counts, likely, tail = results + more, cost / results, (1 - level) / 2
    low = likely * counts / (gammainccinv(counts / spread + 1, tail) * spread)
    high = likely * counts / (gammaincinv(counts / spread, tail) * spread)
    settled = (low > limit) & (counts * likely / limit >= GATE) | (high < limit) & (counts >= GATE)
    return float(more[np.argmax(settled)]) if settled.any() else None


def dispersion(counts: list[float], *, costs: list[float]) -> float:
    """How many times more the results of the months vary than chance alone would let them.

    Parameters
    ----------
    counts, costs : list of float
        What each month brought [count] and cost [currency]; shape (months,).

    Returns
    -------
    float
        [ratio, at least 1].

    Raises
    ------
    CalculationError
        When a figure is negative or not finite.

    Notes
    -----
    Pearson's statistic over its degrees of freedom, against counts in proportion to the cost or against level ones,
    whichever fits better (money that brings less and less is no chance variation), drawn towards 1 as if
    two more months had varied just as chance does: a few months show it badly.

    References
    ----------
    P. McCullagh, J. A. Nelder, *Generalized Linear Models*, 2nd ed., Chapman & Hall, 1989, section 6.2.3.

    Examples
    --------
    >>> dispersion([10.0, 11.0, 9.0, 10.0], costs=[100.0, 100.0, 100.0, 100.0])
    1.0
    """
    seen = [(not_negative(count, "counts"), positive(cost, "costs")) for count, cost in
            zip(counts, costs, strict=True)]  # fmt: skip
    total, spent = math.fsum(count for count, _ in seen), math.fsum(cost for _, cost in seen)
    if len(seen) < 2 or not total:
        return 1.0
    courses = [[total * cost / spent for _, cost in seen], [total / len(seen)] * len(seen)]
    pearson = min(math.fsum((count - fit) ** 2 / fit for (count, _), fit in zip(seen, course, strict=True))
                  for course in courses)  # fmt: skip
    return max(1.0, (pearson + 2) / (len(seen) + 1))

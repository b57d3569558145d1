"""Dividing a budget over channels so that it brings the most."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from commplan.calculators.allocation_problem import Problem
from commplan.calculators.allocation_range import channel_ranges, total_range
from commplan.calculators.allocation_search import Found, best_choice
from commplan.calculators.argument import impossible, not_negative, open_ratio, positive, whole
from commplan.calculators.curve import Curve
from commplan.calculators.interval import Interval


@dataclass(frozen=True, slots=True)
class Allocation:
    """A division of the budget, and how much it may be moved.

    Parameters
    ----------
    spends : dict of str to float
        Amount per channel [EUR].
    result : float
        What the curves expect of it in all [result].
    gap : float
        How much better another division could be at most [result]: 0 up to rounding.
    marginal : float or None
        What one more euro would bring in the channels between their limits; None where none is.
    ranges : dict of str to Interval
        Amounts of a channel that cost no more than `loss` of the result, the others being adapted [EUR].
    total_range : Interval or None
        Totals whose profit stays within `loss` of the best total's [EUR]; None without `value`.
    today : float or None
        What today's division would bring [result]; None where it was not given.
    unspent : float
        Money left aside since one more euro brings less than was asked for [EUR].
    loss : float
        The loss that the ranges accept [ratio].
    """

    spends: dict[str, float]
    result: float
    gap: float
    marginal: float | None
    ranges: dict[str, Interval]
    total_range: Interval | None
    today: float | None
    unspent: float
    loss: float


def allocate(
    curves: Mapping[str, Curve],
    *,
    budget: float,
    least: Mapping[str, float] | None = None,
    most: Mapping[str, float] | None = None,
    pinned: Mapping[str, float] | None = None,
    keep: int | None = None,
    today: Mapping[str, float] | None = None,
    min_marginal: float | None = None,
    value: float | None = None,
    loss: float = 0.01,
) -> Allocation:
    """Divide a budget over channels for the highest expected result.

    Parameters
    ----------
    curves : mapping of str to Curve
        What spend brings on each channel, all in the same unit per period: `PowerCurve`, `ExponentialCurve`,
        `HillCurve`, also mixed; elicited (`elicited_curve`) or fitted (`fit_curve`).
    budget : float
        What there is to spend per period [EUR].
    least, most : mapping of str to float, optional
        Limits of a channel, if it is kept [EUR].
    pinned : mapping of str to float, optional
        Channels whose amount is settled [EUR].
    keep : int, optional
        How many channels may get money at most [count]; the others get none, whatever their `least`.
    today : mapping of str to float, optional
        Today's division, to compare with [EUR].
    min_marginal : float, optional
        Leave money aside rather than spend it where one more euro brings less than this [result per EUR]: 1 for
        results in margin. The whole budget is spent when left out.
    value : float, optional
        Margin of one unit of result, for the range of the total [EUR per result]: 1 for results in margin.
    loss : float
        Share of the result, or of the profit for the total, that the ranges may cost [ratio, above 0 and below 1].

    Returns
    -------
    Allocation
        Amounts [EUR] with the range in which they may be moved: optima are flat.

    Raises
    ------
    CalculationError
        When the limits leave no room for the budget, more channels are pinned than kept, or a name is not among the
        curves; the message says which.

    Notes
    -----
    Concave curves: the slopes of all channels between their limits are made equal. With S-shaped ones (Hill, slope
    above 1) each is first replaced by its concave envelope, which gives a ceiling; where the answer lies on a straight
    part, the range of that channel is cut in two there and both are solved again (branch and bound), until the best
    division found is within a billionth of the ceiling: the optimum, not a place near the start. With `keep` every
    choice of channels is bounded, and solved as long as its ceiling is above the best found. Ranges hold S-shaped
    channels on their side of the bend, so that they are rather too narrow than too wide.

    References
    ----------
    M. Wright, "A new theorem for optimizing the advertising budget", *Journal of Advertising Research* 49 (2), 2009
    (key `wright-2009`).

    Examples
    --------
    >>> from commplan.calculators import PowerCurve
    >>> search, social = PowerCurve(scale=9, elasticity=0.5), PowerCurve(scale=3, elasticity=0.5)
    >>> plan = allocate({"search": search, "social": social}, budget=1_000)
    >>> {name: round(amount) for name, amount in plan.spends.items()}
    {'search': 900, 'social': 100}
    >>> round(plan.ranges["social"].low), round(plan.ranges["social"].high)
    (32, 200)
    """
    total, limit = not_negative(budget, "budget"), open_ratio(loss, "loss")
    floor = None if min_marginal is None else not_negative(min_marginal, "min_marginal")
    problem = Problem.of(curves, budget=total, least=least, most=most, pinned=pinned, floor=floor,
                         keep=None if keep is None else whole(keep, "keep"))  # fmt: skip
    worth = None if value is None else positive(value, "value")
    before = None if today is None else _result_of(curves, today)
    found = best_choice(problem)
    spends = {name: float(amount) for name, amount in zip(problem.names, found.spends, strict=True)}
    result = sum(float(curves[name].result(amount)) for name, amount in spends.items())
    ranges = channel_ranges(problem, found, loss=limit)
    return Allocation(spends, result, found.gap, _marginal(problem, found), ranges,
                      None if worth is None else total_range(problem, found, value=worth, loss=limit), before,
                      max(total - sum(spends.values()), 0.0) if floor is not None else 0.0, limit)  # fmt: skip


def _result_of(curves: Mapping[str, Curve], spends: Mapping[str, float]) -> float:
    unknown = sorted(set(spends) - set(curves))
    if unknown:
        raise impossible("channels_unknown", argument="today", names=unknown, known=sorted(curves))
    return sum(float(curves[name].result(not_negative(spend, f"today[{name!r}]"))) for name, spend in spends.items())


def _marginal(problem: Problem, found: Found) -> float | None:
    """The slope that all channels between their limits share."""
    slopes = [float(problem.curves[name].marginal(spend)) for name, spend, low, high
              in zip(problem.names, found.spends, problem.low, problem.high, strict=True)
              if low + 1e-7 * problem.budget < spend < high - 1e-7 * problem.budget]  # fmt: skip
    return float(np.median(slopes)) if slopes else None

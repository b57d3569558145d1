"""From seeing to buying: rates of the steps, and what they multiply to."""

import math
from collections.abc import Sequence

from commplan.calculators.argument import not_negative, part, ratio


def click_through_rate(clicks: float, *, impressions: float) -> float | None:
    """Click-through rate (CTR): share of the impressions that were clicked.

    Parameters
    ----------
    clicks : float
        Clicks, counted as the tool counts them [count].
    impressions : float
        Times the message was shown [count].

    Returns
    -------
    float or None
        Click-through rate [ratio 0-1]. None without an impression.

    Raises
    ------
    CalculationError
        When a count is negative or not finite, or there are more clicks than impressions: check that both cover the
        same days and the same campaigns.

    Notes
    -----
    ``clicks / impressions``. LinkedIn counts chargeable clicks, Meta all clicks or link clicks: name the tool.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> click_through_rate(240, impressions=12_000)
    0.02
    """
    impressions = not_negative(impressions, "impressions")
    clicks = part(clicks, "clicks", whole=impressions, whole_name="impressions")
    return clicks / impressions if impressions else None


def rate_chain(rates: Sequence[float]) -> float:
    """Share of those who enter a funnel that reach its end.

    Parameters
    ----------
    rates : sequence of float
        Rate of each step, in order [ratio 0-1]; shape (steps,).

    Returns
    -------
    float
        Rate from one end to the other [ratio 0-1]; 1 without a step.

    Raises
    ------
    CalculationError
        When a rate is outside 0-1. The message counts the steps from 1.

    Notes
    -----
    The product of the rates. Each must have the previous step as its denominator. One step at 0 lets nobody through.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    Of the visitors 4 % leave a request, and a quarter of these sign.

    >>> rate_chain([0.04, 0.25])
    0.01
    """
    return math.prod(ratio(rate, f"rates[{step}]") for step, rate in enumerate(rates, start=1))


def entries_needed(target: float, *, rates: Sequence[float]) -> float:
    """How many must enter a funnel for the target to come out of it.

    Parameters
    ----------
    target : float
        What should come out at the end: leads, sales [count].
    rates : sequence of float
        Rate of each step, in order [ratio 0-1]; shape (steps,).

    Returns
    -------
    float
        Entries [count], not rounded. Infinite when a step lets nobody through; 0 for a target of 0.

    Raises
    ------
    CalculationError
        When the target is negative or not finite, or a rate is outside 0-1.

    Notes
    -----
    ``target / rate_chain(rates)``: an average. To reach the target with some certainty takes more.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    Five contracts a month: does the site have 500 visits?

    >>> entries_needed(5, rates=[0.04, 0.25])
    500.0
    """
    target, through = not_negative(target, "target"), rate_chain(rates)
    if not target:
        return 0.0
    return target / through if through else math.inf

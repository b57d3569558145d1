"""Exact intervals: for a conversion rate, and for a rate of events over time, money or people."""

import math

from commplan.calculators.argument import not_negative, part, positive
from commplan.calculators.interval import Interval
from commplan.calculators.side import Side, tails


def clopper_pearson(successes: float, *, trials: float, level: float = 0.95, side: Side = "both") -> Interval:
    """Exact binomial interval for a conversion rate.

    Parameters
    ----------
    successes, trials : float
        Those that converted and those that could have [count]. Fractions are accepted.
    level : float
        Confidence level [ratio 0-1, both excluded].
    side : {"both", "lower", "upper"}
        Both bounds, or only the lower or the upper one, the other being 0 or 1.

    Returns
    -------
    Interval
        Conversion rate [ratio 0-1]; `likely` is the rate observed, None without a trial.

    Raises
    ------
    CalculationError
        When a count is negative or not finite, there are more successes than trials, or the level is not strictly
        between 0 and 1.

    Notes
    -----
    With a the error on a side, ``low`` is the quantile a of Beta(x, n - x + 1) and ``high`` the quantile 1 - a of
    Beta(x + 1, n - x). It covers the truth at least `level` of the time and is wider than `wilson` needs to be.

    References
    ----------
    R. G. Newcombe, "Two-sided confidence intervals for the single proportion", *Statistics in Medicine* 17 (8), 1998,
    method 5 (key `newcombe-1998-single`).

    Examples
    --------
    >>> page = clopper_pearson(0, trials=20)
    >>> page.low, round(page.high, 4)
    (0.0, 0.1684)
    """
    from scipy.special import betaincinv  # slow to load, and most calculators do without

    trials = not_negative(trials, "trials")
    successes = part(successes, "successes", whole=trials, whole_name="trials")
    below, above = tails(level, side)
    if not trials:
        return Interval(0.0, None, 1.0)
    failures, rate = trials - successes, successes / trials
    low = float(betaincinv(successes, failures + 1, below)) if successes and below else 0.0
    high = float(betaincinv(successes + 1, failures, 1 - above)) if failures and above else 1.0
    return Interval(min(low, rate), rate, max(high, rate))


def poisson_rate(count: float, *, exposure: float, level: float = 0.95, side: Side = "both") -> Interval:
    """Exact interval for a rate of events: leads per week, complaints per thousand orders.

    Parameters
    ----------
    count : float
        Events observed [count]. Fractions are accepted, as in `poisson_interval`.
    exposure : float
        Over how much they were observed: weeks, euros, visits [any unit, above 0].
    level : float
        Confidence level [ratio 0-1, both excluded].
    side : {"both", "lower", "upper"}
        Both bounds, or only the lower or the upper one.

    Returns
    -------
    Interval
        Events per unit of exposure [count per unit]; `likely` is the rate observed.

    Raises
    ------
    CalculationError
        When the count is negative, the exposure is not above 0, or the level is not strictly between 0 and 1.

    Notes
    -----
    Garwood's interval of the count (see `poisson_interval`), divided by the exposure.

    References
    ----------
    F. Garwood, "Fiducial limits for the Poisson distribution", *Biometrika* 28 (3/4), 1936 (key `garwood-1936`).

    Examples
    --------
    Ten leads in four weeks: between 1.2 and 4.6 a week.

    >>> weekly = poisson_rate(10, exposure=4)
    >>> round(weekly.low, 1), weekly.likely, round(weekly.high, 1)
    (1.2, 2.5, 4.6)
    """
    from scipy.special import gammainccinv, gammaincinv

    count, exposure = not_negative(count, "count"), positive(exposure, "exposure")
    below, above = tails(level, side)
    low = float(gammaincinv(count, below)) if count > 1e-6 and below else 0.0
    high = float(gammainccinv(count + 1, above)) if above else math.inf
    return Interval(low / exposure, count / exposure, high / exposure)

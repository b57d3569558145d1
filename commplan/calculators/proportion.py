"""Conversion rates and what small numbers let us say about them."""

import math

from commplan.calculators.argument import not_negative, part
from commplan.calculators.interval import Interval
from commplan.calculators.normal import quantile
from commplan.calculators.side import Side, tails


def conversion_rate(successes: float, *, trials: float) -> float | None:
    """Share of the trials that succeeded.

    Parameters
    ----------
    successes : float
        Visits, clicks or people that converted, at most one each; fractions are accepted [count].
    trials : float
        Visits, clicks or people that could have converted [count].

    Returns
    -------
    float or None
        Conversion rate [ratio 0-1]. None without a trial.

    Raises
    ------
    CalculationError
        When a count is negative or not finite, or there are more successes than trials: the tool then counts several
        conversions per visit or another denominator; use its setting "one per click" or the right denominator.

    Notes
    -----
    ``successes / trials``. Tools differ on the denominator (sessions, users, clicks): name it beside the figure.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> conversion_rate(30, trials=1_000)
    0.03
    """
    successes, trials = _counts(successes, trials)
    return successes / trials if trials else None


def wilson(
    successes: float, *, trials: float, level: float = 0.95, side: Side = "both", correction: bool = False
) -> Interval:
    """Wilson score interval for a conversion rate.

    Parameters
    ----------
    successes : float
        Visits, clicks or people that converted [count]. Fractions are accepted.
    trials : float
        Visits, clicks or people that could have converted [count].
    level : float
        Confidence level [ratio 0-1, both excluded].
    side : {"both", "lower", "upper"}
        Both bounds, or only the lower or the upper one, the other being 0 or 1.
    correction : bool
        Continuity correction, as R's prop.test makes it unless told not to: wider, nearer to the exact interval.

    Returns
    -------
    Interval
        Conversion rate [ratio 0-1]; `likely` is the rate observed.

    Raises
    ------
    CalculationError
        When a count is negative or not finite, there are more successes than trials, or the level is not strictly
        between 0 and 1.

    Notes
    -----
    With p = successes / trials and z the normal quantile of the level, the bounds are
    ``(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)``; with the correction (method 4) the counts
    are first moved half a unit outwards. They stay within 0 and 1 and
    keep a width when nothing or everything converted, where the textbook interval p ± z √(p(1-p)/n) has none.
    Without a trial the interval is 0 to 1 and `likely` None: nothing is known.

    References
    ----------
    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", *Journal of the American
    Statistical Association* 22 (158), 1927, 209-212.

    R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods",
    *Statistics in Medicine* 17 (8), 1998, 857-872 (methods 3 and 4).

    Examples
    --------
    Fifty visits to the new page and no request: not "it converts nobody", only "at most 7.1 %".

    >>> page = wilson(0, trials=50)
    >>> page.low, page.likely, round(page.high, 3)
    (0.0, 0.0, 0.071)
    """
    (successes, trials), (below, above) = _counts(successes, trials), tails(level, side)
    if not trials:
        return Interval(0.0, None, 1.0)
    rate, shift = successes / trials, 0.5 if correction else 0.0
    low = _wilson_end(max(successes - shift, 0.0), trials, -_quantile(below)) if below and successes else 0.0
    high = _wilson_end(min(successes + shift, trials), trials, _quantile(above)) if above and rate < 1 else 1.0
    # floating point may leave a bound a hair beyond 0 or 1, or beyond the rate when nothing or everything converted
    return Interval(min(max(low, 0.0), rate), rate, max(min(high, 1.0), rate))


def _wilson_end(successes: float, trials: float, z: float) -> float:
    half = z * math.sqrt(successes * (trials - successes) / trials + z**2 / 4)
    return (successes + z**2 / 2 + half) / (trials + z**2)


def newcombe(
    successes: float,
    *,
    trials: float,
    base_successes: float,
    base_trials: float,
    level: float = 0.95,
    correction: bool = False,
) -> Interval:
    """Newcombe's interval for the difference between two conversion rates.

    Parameters
    ----------
    successes, trials : float
        Conversions and opportunities of the version looked at [count].
    base_successes, base_trials : float
        The same for the version it is compared with [count].
    level : float
        Confidence level [ratio 0-1, both excluded].
    correction : bool
        Continuity correction of both rates (method 11).

    Returns
    -------
    Interval
        Rate minus base rate [ratio -1 to 1; 0.05 is five points]; `likely` is the difference observed.

    Raises
    ------
    CalculationError
        When a count is negative or not finite, there are more successes than trials, or the level is not strictly
        between 0 and 1.

    Notes
    -----
    Method 10: with l and u the Wilson bounds of each rate p, and 0 for the base,
    ``low = d - √((p - l)² + (u₀ - p₀)²)`` and ``high = d + √((u - p)² + (p₀ - l₀)²)``, d = p - p₀.
    An interval that holds 0 does not say which version is better. It is right for one look, planned in advance:
    looking every day until 0 falls outside finds differences that are not there.
    When one version had no trial the interval is -1 to 1 and `likely` None.

    References
    ----------
    R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
    methods", *Statistics in Medicine* 17 (8), 1998, 873-890 (methods 10 and 11).

    Examples
    --------
    The new form converted 20 of 400 visits, the old one 12 of 400: the difference may still be nothing.

    >>> form = newcombe(20, trials=400, base_successes=12, base_trials=400)
    >>> round(form.low, 3), round(form.likely, 3), round(form.high, 3)
    (-0.008, 0.02, 0.049)
    """
    base_successes, base_trials = _counts(base_successes, base_trials, prefix="base_")
    new = wilson(successes, trials=trials, level=level, correction=correction)
    base = wilson(base_successes, trials=base_trials, level=level, correction=correction)
    if new.likely is None or base.likely is None:
        return Interval(-1.0, None, 1.0)
    difference = new.likely - base.likely
    below = math.hypot(new.likely - new.low, base.high - base.likely)
    above = math.hypot(new.high - new.likely, base.likely - base.low)
    return Interval(difference - below, difference, difference + above)


def _counts(successes: float, trials: float, *, prefix: str = "") -> tuple[float, float]:
    whole_name = f"{prefix}trials"
    trials = not_negative(trials, whole_name)
    return part(successes, f"{prefix}successes", whole=trials, whole_name=whole_name), trials


def _quantile(tail: float) -> float:
    return -quantile(tail)

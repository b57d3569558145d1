"""Will the target be met: the pace still needed, and where the present course leads."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, linear_regression, stdev

from commplan.calculators.argument import confidence, not_negative, number, refusal
from commplan.calculators.interval import Interval
from commplan.calculators.student import student_quantile

_ENOUGH_MONTHS = 4  # below, the spread of the months is itself a guess, and so would be the interval


@dataclass(frozen=True, slots=True)
class Course:
    """Where the present course leads.

    Parameters
    ----------
    expected : float
        Value at the deadline, in the unit of the monthly values.
    interval : Interval or None
        The range to expect around it; None when the months are too few or too much alike to tell.
    """

    expected: float
    interval: Interval | None


def monthly_pace(target: float, *, done: float, months_left: float) -> float:
    """Pace per month that is needed from now on to meet the target.

    Parameters
    ----------
    target : float
        Total to reach by the deadline [leads, EUR or any unit that adds up].
    done : float
        Total reached so far [same unit].
    months_left : float
        Time until the deadline [months].

    Returns
    -------
    float
        Needed per month [same unit per month]. 0 when the target is met; infinite when it is not and no time is left.

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. A deadline that has passed has 0 months left.

    Notes
    -----
    ``(target - done) / months_left``, every month alike: a season has to be added by hand.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    120 requests by December, 45 by the end of June: from 7.5 a month to 12.5.

    >>> monthly_pace(120, done=45, months_left=6)
    12.5
    """
    missing = not_negative(target, "target") - not_negative(done, "done")
    months_left = not_negative(months_left, "months_left")
    if missing <= 0:
        return 0.0
    return missing / months_left if months_left else math.inf


def course_total(values: Sequence[float], *, months_left: float, level: float = 0.80) -> Course:
    """Total at the deadline when the months to come are like those seen.

    Parameters
    ----------
    values : sequence of float
        What each month brought, oldest first, none missing [leads, EUR or any unit that adds up]; shape (months,).
    months_left : float
        Time until the deadline [months].
    level : float
        Share of such forecasts whose interval should hold the truth [ratio 0-1, both excluded]. 80 % by default: at
        95 % a few months of a small company exclude next to nothing.

    Returns
    -------
    Course
        Total at the deadline, the months seen included [same unit]. No interval with fewer than 4 months, or when
        all months are alike.

    Raises
    ------
    CalculationError
        When there is no month at all, a value or the months left are not finite, or the level not between 0 and 1.

    Notes
    -----
    With n months of mean x̄ and standard deviation s, and m months left: ``sum + m x̄ ± t s √(m + m²/n)``, t being
    Student's quantile with n - 1 degrees of freedom. It takes months as independent, equally spread and without
    season or trend; where there is one, the interval is too narrow. When no value is negative the total cannot fall
    below what is done. At the deadline (0 months left) the total is known.

    References
    ----------
    W. Q. Meeker, G. J. Hahn, L. A. Escobar, *Statistical Intervals*, 2nd ed., Wiley, 2017, chapter 4 (prediction
    interval for the mean of m future observations, times m).

    Examples
    --------
    Six months of requests, six to go, 90 wanted: the course leads to 90, give or take 10.

    >>> requests = course_total([6, 9, 5, 8, 7, 10], months_left=6)
    >>> requests.expected, round(requests.interval.low), round(requests.interval.high)
    (90.0, 80, 100)
    """
    months, left = _months(values), not_negative(months_left, "months_left")
    done, count, level = math.fsum(months), len(months), confidence(level)
    if not left:
        return Course(done, Interval(done, done, done))
    expected = done + left * fmean(months)
    if count < _ENOUGH_MONTHS or _alike(spread := stdev(months), months):
        return Course(expected, None)
    half = _student_quantile(level, count - 1) * spread * math.sqrt(left + left**2 / count)
    floor = done if min(months) >= 0 else -math.inf
    return Course(expected, Interval(max(expected - half, floor), expected, expected + half))


def course_level(
    values: Sequence[float],
    *,
    months_left: float,
    bounds: tuple[float, float] = (0.0, math.inf),
    level: float = 0.80,
) -> Course:
    """Level at the deadline when it goes on along the straight line seen so far.

    Parameters
    ----------
    values : sequence of float
        Level at the end of each month, oldest first, none missing [followers, rate or any level]; shape (months,).
    months_left : float
        Time until the deadline [months].
    bounds : tuple of float
        Lowest and highest level that can exist [same unit]: (0, 1) for a rate, (-100, 100) for a promoter score.
    level : float
        Share of such forecasts whose interval should hold the truth [ratio 0-1, both excluded].

    Returns
    -------
    Course
        Level at the deadline [same unit]. No interval with fewer than 4 months, or when they lie on one line exactly.

    Raises
    ------
    CalculationError
        When there is no month at all, a value lies outside the bounds or is not finite, the months left are negative
        or the level is not between 0 and 1.

    Notes
    -----
    Least-squares line through the n months x = 1..n and its prediction interval at x₀ = n + months_left:
    ``ŷ(x₀) ± t s √(1 + 1/n + (x₀ - x̄)²/Sxx)``, t being Student's quantile with n - 2 degrees of freedom, cut at the
    bounds. A trend is not read from fewer than 4 months: the last level is then expected to stay. At the deadline
    (0 months left) the level is the last one. A line holds for a while, not for years: the further the deadline, the
    less the interval covers.

    References
    ----------
    D. C. Montgomery, E. A. Peck, G. G. Vining, *Introduction to Linear Regression Analysis*, 5th ed., Wiley, 2012,
    section 2.5.

    Examples
    --------
    Subscribers to the newsletter at the end of each month; 500 are wanted in four months' time.

    >>> subscribers = course_level([310, 322, 341, 349, 366], months_left=4)
    >>> round(subscribers.expected), subscribers.interval.contains(500)
    (421, False)
    """
    lowest, highest = bounds = _in_order(bounds)
    months, left = _months(values, bounds), not_negative(months_left, "months_left")
    last, count, level = months[-1], len(months), confidence(level)
    if not left:
        return Course(last, Interval(last, last, last))
    if count < _ENOUGH_MONTHS:
        return Course(last, None)
    expected, spread, widening = _line(months, left)
    likely = min(max(expected, lowest), highest)
    if _alike(spread, months):
        return Course(likely, None)
    half = _student_quantile(level, count - 2) * spread * widening
    low, high = (min(max(end, lowest), highest) for end in (expected - half, expected + half))
    return Course(likely, Interval(low, likely, high))


def _line(months: list[float], left: float) -> tuple[float, float, float]:
    """Height of the least-squares line at the deadline, spread of the months around it, widening with distance."""
    count = len(months)
    ranks = range(1, count + 1)
    slope, start = linear_regression(ranks, months)
    spread = math.sqrt(
        math.fsum((y - start - slope * x) ** 2 for x, y in zip(ranks, months, strict=True)) / (count - 2)
    )
    distance = count + left - (count + 1) / 2
    widening = math.sqrt(1 + 1 / count + distance**2 / (count * (count**2 - 1) / 12))
    return start + slope * (count + left), spread, widening


def _alike(spread: float, months: list[float]) -> bool:
    # figures copied from a plan, or a count too small to have varied yet: a width of 0 would claim certainty
    return spread <= 1e-9 * max(map(abs, months))


def _student_quantile(level: float, freedom: int) -> float:
    return student_quantile((1 + level) / 2, freedom=freedom)


def _months(values: Sequence[float], bounds: tuple[float, float] | None = None) -> list[float]:
    if not len(values):
        raise refusal("values", values, "one_month")
    named = [(value, f"values[{month}]") for month, value in enumerate(values, start=1)]
    figures = [number(value, name) for value, name in named]  # first: infinite bounds would let an infinite value pass
    if bounds is None:
        return figures
    low, high = bounds
    return [
        number(value, name, least=low, most=high, expected="within_bounds", low=f"{low:g}", high=f"{high:g}")
        for value, name in named
    ]


def _in_order(bounds: tuple[float, float]) -> tuple[float, float]:
    lowest, highest = (number(end, "bounds", least=-math.inf, most=math.inf, expected="bounds") for end in bounds)
    if lowest >= highest:
        raise refusal("bounds", bounds, "bounds")
    return lowest, highest

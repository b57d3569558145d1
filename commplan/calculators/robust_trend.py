"""Trend, season and months that stand out, told so that one odd month changes little."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import confidence, refusal
from commplan.calculators.interval import Interval
from commplan.calculators.normal import quantile

Numbers = NDArray[np.float64]
YEAR, TWO_YEARS, ENOUGH, FENCE = 12, 24, 6, 3.5
_NORMAL = 1.4826
"""By this the median absolute deviation of normal values is multiplied to be their standard deviation."""


@dataclass(frozen=True, slots=True)
class Outlier:
    """A month that stands out.

    Parameters
    ----------
    place : int
        Which value it is, the first being 0.
    value, expected : float
        What it was, and what trend and season let expect [unit of the values].
    z : float
        How many robust standard deviations lie between.
    """

    place: int
    value: float
    expected: float
    z: float


def theil_sen(values: Sequence[float], *, level: float = 0.80) -> Interval | None:
    """Change per month: the median of the slopes between all pairs of months.

    Parameters
    ----------
    values : sequence of float
        One per month, oldest first; nan where a month is missing [any unit]; shape (months,).
    level : float
        Confidence level [ratio 0-1, both excluded].

    Returns
    -------
    Interval or None
        Change per month [unit of the values per month]; None with fewer than 4 known months.

    Raises
    ------
    CalculationError
        When a value is infinite or the level is not between 0 and 1.

    Notes
    -----
    Sen's interval from the variance of Kendall's score, n(n-1)(2n+5)/18 less what ties take: of the N sorted slopes,
    those at (N ± z√var)/2. Up to 29 % of the months may be anything without moving the slope at will.

    References
    ----------
    P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau", *Journal of the American Statistical
    Association* 63 (324), 1968, 1379-1389.

    Examples
    --------
    Two more a month, and one month in which the site was down:

    >>> theil_sen([10, 12, 14, 0, 18, 20, 22, 24]).likely
    2.0
    """
    series, at = _known(values)
    if len(series) < 4:
        return None
    one, other = np.triu_indices(len(series), k=1)
    slopes = np.sort((series[other] - series[one]) / (at[other] - at[one]))
    spread = quantile((1 + confidence(level)) / 2) * math.sqrt(_kendall_variance(series))
    low = max(round((len(slopes) - spread) / 2), 0)
    middle = float(np.median(slopes))
    return Interval(float(slopes[low]), middle, float(slopes[len(slopes) - 1 - low]))


def seasonal_shifts(values: Sequence[float]) -> tuple[float, ...] | None:
    """How much each month of the year lies above or below the trend.

    Parameters
    ----------
    values : sequence of float
        One per month, oldest first; nan where a month is missing [any unit]; shape (months,).

    Returns
    -------
    tuple of 12 floats or None
        Shift of the month at place 0, 12, 24 …, then of place 1, 13 …, [unit of the values], with median 0; None with
        fewer than 24 months or where a month of the year was seen less than twice.

    Raises
    ------
    CalculationError
        When a value is infinite.

    Notes
    -----
    Medians, per month of the year, of what is left beside the line. The slope of that line is the median of the
    changes over twelve months, which no season moves.

    References
    ----------
    R. M. Hirsch, J. R. Slack, R. A. Smith, "Techniques of trend analysis for monthly water quality data", *Water
    Resources Research* 18 (1), 1982, 107-121.

    Examples
    --------
    >>> seasonal_shifts(([5.0] * 11 + [25.0]) * 2)[-1]
    20.0
    """
    series = _checked(values)
    if len(series) < TWO_YEARS:
        return None
    changes = series[YEAR:] - series[:-YEAR]
    if not np.any(~np.isnan(changes)):
        return None
    left = series - np.nanmedian(changes) / YEAR * np.arange(len(series))
    by_month = [left[month::YEAR][~np.isnan(left[month::YEAR])] for month in range(YEAR)]
    if min(map(len, by_month)) < 2:
        return None
    shifts = np.array([np.median(month) for month in by_month])
    return tuple(float(shift) for shift in shifts - np.median(shifts))


def outliers(values: Sequence[float], *, counts: bool = False) -> tuple[Outlier, ...]:
    """The months that stand out from trend and season.

    Parameters
    ----------
    values : sequence of float
        One per month, oldest first; nan where a month is missing [any unit]; shape (months,).
    counts : bool
        Whether the values count events: what chance alone does to a count is then no outlier.

    Returns
    -------
    tuple of Outlier
        In order; empty with fewer than 6 known months.

    Raises
    ------
    CalculationError
        When a value is infinite.

    Notes
    -----
    Hampel's identifier on what is left beside Theil-Sen line and seasonal medians: further than 3.5 times the
    median absolute deviation (times 1.4826, and widened for what line and season took of the freedom) from its
    median; where more than half lie exactly on the course, the mean absolute deviation (times 1.2533) takes its
    place. For counts that scale is at least the square root of what was expected.

    References
    ----------
    F. R. Hampel, "The influence curve and its role in robust estimation", *Journal of the American Statistical
    Association* 69 (346), 1974, 383-393.

    Examples
    --------
    >>> [(month.place, month.value) for month in outliers([20, 22, 19, 21, 90, 23, 20, 22])]
    [(4, 90.0)]
    """
    series = _checked(values)
    course, scale = _course(series, counts=counts)
    z = (series - course) / scale
    far = np.flatnonzero(np.abs(np.nan_to_num(z)) > FENCE)
    return tuple(Outlier(int(at), float(series[at]), float(course[at]), float(z[at])) for at in far)


def _course(series: Numbers, *, counts: bool) -> tuple[Numbers, Numbers]:
    """What trend and season let expect of each month, and how far months usually lie from it."""
    at, known = np.arange(len(series), dtype=float), ~np.isnan(series)
    if known.sum() < ENOUGH:
        return np.where(known, series, 0.0), np.full(len(series), np.inf)
    shifts = seasonal_shifts(series.tolist())
    season = np.resize(shifts, len(series)) if shifts else np.zeros(len(series))
    slope = theil_sen((series - season).tolist())
    line = (slope.likely or 0.0) * at if slope else 0 * at
    left = series - season - line
    middle = float(np.median(left[known]))
    scale = np.full(len(series), _spread(np.abs(left[known] - middle), fitted=YEAR + 1 if shifts else 1))
    course = middle + line + season
    if counts:
        scale = np.maximum(scale, np.sqrt(np.maximum(course, 1.0)))
    return course, np.where(scale > 0, scale, np.inf)  # all alike: nothing stands out


def _spread(away: Numbers, *, fitted: int) -> float:
    """The usual distance; where more than half lie exactly on the course, the mean distance tells instead."""
    middle = _NORMAL * float(np.median(away)) or math.sqrt(math.pi / 2) * float(away.mean())
    return middle * math.sqrt(len(away) / max(len(away) - fitted, 1))


def _kendall_variance(series: Numbers) -> float:
    count = len(series)
    _, ties = np.unique(series, return_counts=True)
    return float(count * (count - 1) * (2 * count + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18


def _known(values: Sequence[float]) -> tuple[Numbers, Numbers]:
    series = _checked(values)
    at = np.flatnonzero(~np.isnan(series))
    return series[at], at.astype(float)


def _checked(values: Sequence[float]) -> Numbers:
    series = np.asarray(values, dtype=float)
    if series.ndim != 1 or np.isinf(series).any():
        raise refusal("values", tuple(values), "monthly_numbers")
    return series

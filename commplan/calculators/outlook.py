"""Where a monthly series leads: every plausible course, each weighed by how well it fits the months seen."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import confidence, number, refusal
from commplan.calculators.interval import Interval

Numbers = NDArray[np.float64]
ENOUGH = 4
"""With fewer months than that nothing is said about how they spread [months]."""
SEASON_FROM = 24
"""A season is looked for from two whole years on [months]."""
_DRIFTS = np.array([0.0, 0.02, 0.1, 0.4, 1.5, 20.0])
_SLOPES = np.array([0.0, 0.05, 0.2, 0.8, 4.0])
_SEASONS = np.array([0.0, 0.5, 3.0, 20.0])
_DRIFT_WEIGHTS = np.array([2.0, 1.0, 1.0, 1.0, 1.0, 3.0])
_SLOPE_WEIGHTS = np.array([4.0, 1.0, 1.0, 1.0, 1.0])
_SEASON_WEIGHTS = np.array([3.0, 1.0, 1.0, 1.0])
_UNKNOWN_LEVEL = 1e6
"""How little is known of the level beforehand, in variances of a month."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What to expect of a month to come, or of a sum of such months.

    Parameters
    ----------
    means, scales, shares : tuple of float
        One Student distribution for each course that may be the true one: its middle, its width and its weight.
    freedom : float
        Degrees of freedom of all of them.
    bounds : tuple of float
        Lowest and highest value that can exist.
    is_logit : bool
        Whether middle and width are those of the logit of a rate.
    """

    means: Numbers
    scales: Numbers
    shares: Numbers
    freedom: float
    bounds: tuple[float, float] = (-math.inf, math.inf)
    is_logit: bool = False

    @property
    def expected(self) -> float:
        """The middle of what may come [unit of the values]."""
        return self.quantile(0.5)

    def interval(self, level: float = 0.80) -> Interval:
        """The range that should hold what comes that often [unit of the values]."""
        tail = (1 - confidence(level)) / 2
        low, middle, high = (self.quantile(share) for share in (tail, 0.5, 1 - tail))
        return Interval(low, middle, high)

    def quantile(self, share: float) -> float:
        """The value below which that share of what may come lies [unit of the values]."""
        low, high = float((self.means - 60 * self.scales).min()), float((self.means + 60 * self.scales).max())
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if self._below(middle) < share else (low, middle)
        return self._clipped((low + high) / 2)

    def chance_of_at_least(self, value: float) -> float:
        """How likely it is to reach a value [ratio 0-1]."""
        lowest, highest = self.bounds
        if value <= lowest or value > highest:
            return float(value <= lowest)
        if self.is_logit and value == highest:
            return 0.0
        return 1 - self._below(_logit(value, self.bounds) if self.is_logit else value)

    def _below(self, value: float) -> float:
        from scipy.special import stdtr  # slow to load, and most calculators do without

        return float(self.shares @ stdtr(self.freedom, (value - self.means) / self.scales))

    def _clipped(self, value: float) -> float:
        lowest, highest = self.bounds
        if self.is_logit:
            return lowest + (highest - lowest) / (1 + math.exp(-max(min(value, 700.0), -700.0)))
        return min(max(value, lowest), highest)


def outlook(
    values: Sequence[float],
    *,
    ahead: Sequence[int],
    counts: bool = False,
    bounds: tuple[float, float] = (-math.inf, math.inf),
) -> Outlook | None:
    """What a month to come will bring, or several together, when things go on as they have gone.

    Parameters
    ----------
    values : sequence of float
        One per month, oldest first; nan where a month is missing [leads, EUR, ratio or any unit]; shape (months,).
    ahead : sequence of int
        Which months to come are added up, 1 being the next one [months]; (3,) is the third month alone.
    counts : bool
        Whether the values count events: their chance variation is then at least known to be that of a count.
    bounds : tuple of float
        Lowest and highest value of a month: (0, inf) for a count, (0, 1) for a rate.

    Returns
    -------
    Outlook or None
        None with fewer than 4 known months, or when all are alike and are no counts: nothing shows how they spread.

    Raises
    ------
    CalculationError
        When a known value lies outside the bounds or is not finite, or a month ahead is not 1 or later.

    Notes
    -----
    A month is level + slope + random walk + season + chance, each normal. How strong slope, walk and season are
    against chance is not known: a grid of strengths is tried and each is weighed by its marginal likelihood (Bayesian
    model averaging), with flat priors on the level and on the size of chance. Given a strength, what comes is
    Student distributed; the answer is the weighted mixture. Months that stand out (robust z above 3.5) are drawn in
    to that fence before. The season is tried from 24 months on. A rate with both bounds is handled as its logit
    where it is one month and touches neither bound. The grid's weights were settled on simulated series, and
    docs/verdicts.md has how often the ranges hold on others.

    References
    ----------
    A. Harvey, *Forecasting, Structural Time Series Models and the Kalman Filter*, Cambridge, 1989.

    J. A. Hoeting, D. Madigan, A. E. Raftery, C. T. Volinsky, "Bayesian model averaging: a tutorial", *Statistical
    Science* 14 (4), 1999, 382-417.

    Examples
    --------
    Eight months of requests: how likely are 30 in the third month from now?

    >>> requests = outlook([22, 25, 19, 27, 24, 26, 23, 28], ahead=(3,), counts=True, bounds=(0, math.inf))
    >>> requests.interval().contains(25), requests.chance_of_at_least(30) < 0.5
    (True, True)
    """
    series = np.asarray(_checked(values, bounds), dtype=float)
    months = _checked_months(ahead)
    known = np.flatnonzero(~np.isnan(series))
    if len(known) < ENOUGH:
        return None
    seen, is_logit = series[known], _is_rate(series[known], bounds, months)
    seen = np.array([_logit(value, bounds) for value in seen]) if is_logit else seen
    first, last = int(known[0]), len(series) - 1
    places = tuple(int(place) - first for place in known)
    fitted = _fit(seen, places, tuple(last - first + month for month in months), counts=counts and not is_logit)
    if fitted is None:
        return None
    whole = (bounds[0] * len(months), bounds[1] * len(months))
    return Outlook(*fitted, bounds=whole, is_logit=is_logit)


def _fit(
    seen: Numbers, places: tuple[int, ...], future: tuple[int, ...], *, counts: bool
) -> tuple[Numbers, Numbers, Numbers, float] | None:
    centre = float(np.median(seen))
    months = seen - centre
    inverse, log_det, cross, own, prior = _courses(places, future)
    prior_size, prior_weight = (max(centre, 0.5), 1.0) if counts else (0.0, 0.0)
    freedom = len(seen) - 1 + prior_weight
    fit = np.einsum("i,gij,j->g", months, inverse, months) + prior_size * prior_weight
    if fit.max() <= 1e-12 * max(centre**2, 1e-300) or (np.ptp(seen) == 0 and not counts):
        return None
    log_share = prior - log_det / 2 - freedom / 2 * np.log(np.maximum(fit, 1e-300))
    shares = np.exp(log_share - log_share.max())
    shares /= shares.sum()
    kept = shares > 1e-3
    gain = np.einsum("gi,gij->gj", cross, inverse)
    means = len(future) * centre + gain @ months
    spread = np.sqrt(np.maximum(own - np.einsum("gj,gj->g", gain, cross), 1e-12) * fit / freedom)
    return means[kept], np.maximum(spread[kept], 1e-300), shares[kept] / shares[kept].sum(), freedom


@lru_cache(maxsize=512)
def _courses(places: tuple[int, ...], future: tuple[int, ...]) -> tuple[Numbers, Numbers, Numbers, Numbers, Numbers]:
    """For each strength of slope, walk and season: how the months seen and those to come go together."""
    drift, slope, season, prior = _grid(has_season=places[-1] + 1 >= SEASON_FROM)
    at, to = np.array(places, dtype=float), np.array(future, dtype=float)

    def together(one: Numbers, other: Numbers) -> Numbers:
        parts = (np.minimum.outer(one, other), np.multiply.outer(one - at.mean(), other - at.mean()),
                 (np.subtract.outer(one, other) % 12 == 0).astype(float))  # fmt: skip
        shared: Any = sum(strength[:, None, None] * part for strength, part in
                          zip((drift, slope**2, season), parts, strict=True))  # fmt: skip
        return np.asarray(shared + _UNKNOWN_LEVEL)

    seen = together(at, at) + np.eye(len(at))
    own = together(to, to).sum(axis=(1, 2)) + len(to)
    inverse, log_det = np.asarray(np.linalg.inv(seen)), np.asarray(np.linalg.slogdet(seen)[1])
    return inverse, log_det, together(to, at).sum(axis=1), own, prior


def _grid(*, has_season: bool) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    seasons, weights = (_SEASONS, _SEASON_WEIGHTS) if has_season else (_SEASONS[:1], _SEASON_WEIGHTS[:1])
    drift, slope, season = (axis.ravel() for axis in np.meshgrid(_DRIFTS, _SLOPES, seasons, indexing="ij"))
    prior = np.log(np.einsum("i,j,k->ijk", _DRIFT_WEIGHTS, _SLOPE_WEIGHTS, weights).ravel())
    return drift, slope, season, prior


def _is_rate(seen: Numbers, bounds: tuple[float, float], months: Sequence[int]) -> bool:
    has_ends = math.isfinite(bounds[0]) and math.isfinite(bounds[1])
    return has_ends and len(months) == 1 and bool(np.all((seen > bounds[0]) & (seen < bounds[1])))


def _logit(value: float, bounds: tuple[float, float]) -> float:
    return math.log((value - bounds[0]) / (bounds[1] - value))


def _checked(values: Sequence[float], bounds: tuple[float, float]) -> list[float]:
    """The values, each within the bounds; missing ones stay missing."""
    return [
        math.nan if isinstance(value, float) and math.isnan(value)
        else number(number(value, f"values[{month}]"), f"values[{month}]", least=bounds[0], most=bounds[1],
                    expected="within_bounds", low=f"{bounds[0]:g}", high=f"{bounds[1]:g}")
        for month, value in enumerate(values, start=1)
    ]  # fmt: skip


def _checked_months(ahead: Sequence[int]) -> tuple[int, ...]:
    if not len(ahead) or any(month < 1 for month in ahead):
        raise refusal("ahead", tuple(ahead), "months_ahead")
    return tuple(int(month) for month in ahead)

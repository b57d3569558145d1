"""Response curves fitted to a client's own history, where there is enough of it; refused with the reason where not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import confidence, impossible, not_negative, numbers, one_of, refusal, whole
from commplan.calculators.curve import ExponentialCurve, HillCurve, PowerCurve
from commplan.calculators.interval import Interval

Array = NDArray[np.float64]
Kind = Literal["power", "exponential", "hill"]
ROWS_PER_PARAMETER = 10
"""Rule of thumb of those who fit such models: ten rows per parameter, better fifteen [count]."""

_CURVES: dict[str, tuple[Callable[..., PowerCurve | ExponentialCurve | HillCurve], tuple[str, ...]]] = {
    "power": (PowerCurve, ("scale", "elasticity")),
    "exponential": (ExponentialCurve, ("top", "rate")),
    "hill": (HillCurve, ("top", "half", "slope")),
}


@dataclass(frozen=True, slots=True)
class FittedCurve:
    """A curve with the ranges of its parameters.

    Parameters
    ----------
    curve : PowerCurve, ExponentialCurve or HillCurve
        The likeliest one.
    base : float
        Result without any spend [result].
    intervals : dict of str to Interval
        Range of each parameter, `base` included; without a finite end where the data say nothing.
    r_squared : float
        Share of the variation that it takes up [ratio].
    rows : int
        Periods it was fitted to [count].
    """

    curve: PowerCurve | ExponentialCurve | HillCurve
    base: float
    intervals: dict[str, Interval]
    r_squared: float
    rows: int


def fit_curve(
    spend: Sequence[float],
    *,
    result: Sequence[float],
    kind: Kind = "power",
    level: float = 0.95,
    rows_per_parameter: int = ROWS_PER_PARAMETER,
) -> FittedCurve:
    """Fit a response curve and a base to what was spent and what came.

    Parameters
    ----------
    spend : sequence of float
        Spend per period, or its adstock, see `geometric_adstock` [EUR]; shape (periods,).
    result : sequence of float
        What came in each period [result]; shape (periods,).
    kind : {"power", "exponential", "hill"}
        Form of the curve: two parameters, two, or three, beside the base.
    level : float
        Confidence level of the intervals [ratio 0-1, both excluded].
    rows_per_parameter : int
        How many periods each parameter needs at least; the base counts as one [count].

    Returns
    -------
    FittedCurve
        Curve, base and their ranges.

    Raises
    ------
    CalculationError
        When there are too few periods or the spend hardly varies: have the client estimate the curve instead.

    Notes
    -----
    Least squares of ``base + curve(spend)``; ranges from the curvature at the minimum, with Student's t. Seasons,
    prices and other channels are not in it: what they do is ascribed to the spend.

    References
    ----------
    Meta, Robyn, issue 282, "one variable to ten rows" (key `robyn`).

    Examples
    --------
    >>> spend = np.linspace(100, 4_000, 40)
    >>> found = fit_curve(spend, result=50 + 3 * spend**0.4)
    >>> round(found.base, 1), round(found.curve.elasticity, 2)
    (50.0, 0.4)
    """
    paid = np.array([not_negative(amount, f"spend[{n}]") for n, amount in enumerate(numbers(spend, "spend"), start=1)])
    came = np.array(numbers(result, "result"))
    if len(came) != len(paid):
        raise refusal("result", len(came), "same_length", other="spend", count=len(paid))
    make, names = _CURVES[one_of(kind, "kind", tuple(_CURVES))]
    _check_enough(paid, len(names) + 1, whole(rows_per_parameter, "rows_per_parameter", least=1))
    return _fitted(paid, came, make, names, confidence(level))


def _check_enough(paid: Array, parameters: int, each: int) -> None:
    if len(paid) < each * parameters:
        raise impossible("too_few_rows", rows=len(paid), parameters=parameters, needed=each * parameters, each=each)
    if len(np.unique(paid)) <= parameters or paid.std() < 0.05 * paid.mean():
        raise impossible("spend_does_not_vary")


def _fitted(paid: Array, came: Array, make: Callable[..., Any], names: tuple[str, ...], level: float) -> FittedCurve:
    size, height = len(names) + 1, float(np.ptp(came)) or 1.0

    def read(place: Array) -> list[float]:
        return _parameters(place, names[1], width=float(paid.mean()), height=height)

    def away(place: Array) -> Array:
        base, *shape = read(place)
        return np.asarray((base + make(*shape).result(paid) - came) / height)

    starts = [np.array([came.min() / height, 0.0, second, 0.2][:size]) for second in (-1.0, 0.0, 1.0)]
    place, half, left = _lowest(away, starts, level)
    ends = [[read(place + sign * half * np.eye(size)[rank])[rank] for rank in range(size)] for sign in (-1, 1)]
    columns = zip(("base", *names), ends[0], read(place), ends[1], strict=True)
    ranges = {name: Interval(min(low, value), value, max(high, value)) for name, low, value, high in columns}
    total = float(((came - came.mean()) ** 2).sum())
    base, *shape = read(place)
    return FittedCurve(make(*shape), base, ranges, 1 - left * height**2 / total if total else 0.0, len(paid))


def _parameters(place: Array, second: str, *, width: float, height: float) -> list[float]:
    """Base and parameters in the units of the data, from a place on scales where all are near 0."""
    base, shape = float(place[0]) * height, np.exp(np.clip(place[1:], -30, 30))
    if second == "elasticity":
        elasticity = float(1 / (1 + np.exp(-np.clip(place[2], -20, 20))))
        return [base, float(shape[0]) * height / width**elasticity, elasticity]
    scaled = float(shape[1]) / width if second == "rate" else float(shape[1]) * width
    return [base, float(shape[0]) * height, scaled, *map(float, shape[2:])]


def _lowest(away: Callable[[Array], Array], starts: list[Array], level: float) -> tuple[Array, Array, float]:
    """The place of least squares, the half width of its range along each axis, and the squares left."""
    from scipy.optimize import least_squares  # slow to load, and most calculators do without
    from scipy.special import stdtrit

    tries: list[Any] = [least_squares(away, start, x_scale="jac", max_nfev=400) for start in starts]
    best = min(tries, key=lambda found: float(found.cost))
    freedom = len(best.fun) - len(best.x)
    spread = np.diag(np.linalg.pinv(best.jac.T @ best.jac)) * 2 * best.cost / freedom
    half = -float(stdtrit(freedom, (1 - level) / 2)) * np.sqrt(np.maximum(spread, 0))
    return best.x, half, 2 * float(best.cost)

"""Pareto/NBD: customers who buy at their own pace and may be gone at any moment."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import positive
from commplan.calculators.bg_nbd_fit import FEWEST, check_enough
from commplan.calculators.history import History
from commplan.calculators.likelihood import LARGE, SMALL, maximise
from commplan.calculators.time_unit import Span, Unit, in_unit

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ParetoNbd:
    """The model with its parameters, and how they were found.

    Parameters
    ----------
    r, alpha : float
        Shape and scale of how often customers buy; r / alpha purchases per unit on average.
    s, beta : float
        Shape and scale of how soon they leave; s / beta per unit on average.
    unit : {"day", "week", "month", "year"}
        Unit of time of alpha and beta; every duration given to the model must be in it.
    errors, log_likelihood, customers, is_small, is_degenerate
        As in `BgNbd`. Beta often has a standard error of half its size: many values fit as well.

    Examples
    --------
    >>> from commplan.calculators import weeks
    >>> shop = ParetoNbd(r=0.553, alpha=10.578, s=0.606, beta=11.669, unit="week")
    >>> round(shop.expected_purchases(weeks(52)), 2)
    1.47
    """

    r: float
    alpha: float
    s: float
    beta: float
    unit: Unit
    errors: tuple[float, ...] | None = None
    log_likelihood: float | None = None
    customers: int | None = None
    is_small: bool = False
    is_degenerate: bool = False

    def __post_init__(self) -> None:
        """Refuse parameters that are not above 0."""
        for name in ("r", "alpha", "s", "beta"):
            positive(getattr(self, name), name)

    def expected_purchases(self, horizon: Span) -> float:
        """Purchases that a new customer makes after the first one, E[X(t)] [count]."""
        t = in_unit(horizon, self.unit, "horizon")
        return float(self.r / self.alpha * self._lifetime(np.array([self.beta]), t)[0])

    def conditional_purchases(self, horizon: Span, *, frequency: float, recency: Span, age: Span) -> float:
        """Purchases to expect from one customer over the horizon, E[Y(t) | x, t_x, T] [count]."""
        return float(self.conditional_purchases_of(self._one(frequency, recency, age), horizon=horizon)[0])

    def conditional_purchases_of(self, history: History, *, horizon: Span) -> Array:
        """The same for each customer of a history; shape (customers,) [count]."""
        t = in_unit(horizon, self.unit, "horizon")
        x, age = history.in_unit(self.unit).column("frequency"), history.column("age")
        pace = (self.r + x) / (self.alpha + age)
        return self.alive_of(history) * pace * self._lifetime(self.beta + age, t)

    def alive(self, *, frequency: float, recency: Span, age: Span) -> float:
        """Chance that one customer is still one, P(alive) [ratio 0-1]."""
        return float(self.alive_of(self._one(frequency, recency, age))[0])

    def alive_of(self, history: History) -> Array:
        """The same for each customer of a history; shape (customers,) [ratio 0-1]."""
        rows = np.column_stack([history.in_unit(self.unit).column(name) for name in ("frequency", "recency", "age")])
        alive, gone = _parts(np.array([self.r, self.alpha, self.s, self.beta]), rows)
        return np.asarray(np.exp(alive - np.logaddexp(alive, gone)))

    def _one(self, frequency: float, recency: Span, age: Span) -> History:
        spent = [in_unit(recency, self.unit, "recency")], [in_unit(age, self.unit, "age")]
        return History.of([frequency], recency=spent[0], age=spent[1], unit=self.unit)

    def _lifetime(self, beta: Array, t: float) -> Array:
        """Time alive within t: beta / (s - 1) (1 - (beta / (beta + t)) ^ (s - 1)), and its limit at s = 1 [unit]."""
        shrunk, power = np.log(beta / (beta + t)), self.s - 1
        return np.asarray(-beta * (np.expm1(power * shrunk) / power if abs(power) > 1e-12 else shrunk))


def fit_pareto_nbd(history: History, *, allow_few: bool = False) -> ParetoNbd:
    """Fit Pareto/NBD to what customers bought.

    Parameters
    ----------
    history : History
        Frequency [count], recency and age [its unit] of each customer; shape (customers,).
    allow_few : bool
        Fit it to fewer than 300 customers all the same; the model then says `is_small`.

    Returns
    -------
    ParetoNbd
        Parameters with standard errors, the log-likelihood, and what to be wary of.

    Raises
    ------
    CalculationError
        When there are fewer than 300 customers, or no maximum is found: `fit_bg_nbd` says nearly the same and fits more
        easily.

    Notes
    -----
    Maximum likelihood on the logarithms of the parameters, time scaled to its mean.

    References
    ----------
    P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting your customers the easy way", *Marketing Science* 24 (2), 2005
    (key `fader-hardie-lee-2005`).

    Examples
    --------
    >>> rng = np.random.default_rng(3)
    >>> stayed = np.minimum(39, rng.exponential(rng.gamma(2, 20, 400)))
    >>> bought = rng.poisson(rng.gamma(0.8, 0.2, 400) * stayed)
    >>> last = np.where(bought > 0, stayed * rng.random(400) ** (1 / np.maximum(bought, 1)), 0)
    >>> shop = fit_pareto_nbd(History.of(bought, recency=last, age=np.full(400, 39), unit="week"))
    >>> shop.unit, shop.customers, shop.is_small
    ('week', 400, False)
    """
    customers = len(history)
    check_enough(customers, allow_few=allow_few)
    columns = np.column_stack([history.column(name) for name in ("frequency", "recency", "age")])
    scale = float(columns[:, 2].mean()) or 1.0
    columns[:, 1:] /= scale
    rows, weights = np.unique(columns, axis=0, return_counts=True)
    top = maximise(lambda values: _log_likelihood(values, rows, weights), start=(1.0, 0.9, 1.0, 1.1),
                   model="Pareto/NBD")  # fmt: skip
    factors = (1.0, scale, 1.0, scale)
    values = [value * factor for value, factor in zip(top.values, factors, strict=True)]
    errors = tuple(error * factor for error, factor in zip(top.errors, factors, strict=True))
    likelihood = top.log_likelihood - float(columns[:, 0].sum()) * float(np.log(scale))
    far = any(not SMALL < value < LARGE for value in values)
    r, alpha, s, beta = values
    return ParetoNbd(r, alpha, s, beta, history.unit, errors, likelihood, customers, customers < FEWEST, far)


def _parts(values: Array, rows: Array) -> tuple[Array, Array]:
    """Logarithms of the two ways to a history: still a customer, or gone since the last purchase."""
    from scipy.special import hyp2f1

    r, alpha, s, beta = values
    x, recency, age = rows.T
    wide, near, power = max(alpha, beta), abs(alpha - beta), r + s + x
    second = s + 1 if alpha >= beta else r + x
    first = hyp2f1(power, second, power + 1, near / (wide + recency))
    later = hyp2f1(power, second, power + 1, near / (wide + age)) * ((wide + recency) / (wide + age)) ** power
    alive = -(r + x) * np.log(alpha + age) - s * np.log(beta + age)
    gap = np.maximum(first - later, 1e-300)
    return alive, np.log(s / power) + np.log(gap) - power * np.log(wide + recency)


def _log_likelihood(values: Array, rows: Array, weights: NDArray[np.intp]) -> float:
    from scipy.special import gammaln

    r, alpha, s, beta = values
    common = gammaln(r + rows[:, 0]) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
    return float(weights @ (common + np.logaddexp(*_parts(values, rows))))

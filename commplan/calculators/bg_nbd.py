"""BG/NBD: customers who buy at their own pace and, after any purchase, may be gone for good."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import positive, whole
from commplan.calculators.history import History
from commplan.calculators.time_unit import Span, Unit, in_unit

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class BgNbd:
    """The model with its parameters, and how they were found.

    Parameters
    ----------
    r, alpha : float
        Shape and scale of how often customers buy; r / alpha purchases per unit on average.
    a, b : float
        How likely they are gone after a purchase; a / (a + b) on average.
    unit : {"day", "week", "month", "year"}
        Unit of time of alpha; every duration given to the model must be in it.
    errors : tuple of float, optional
        Standard errors of r, alpha, a, b.
    log_likelihood : float, optional
        Of the data that it was fitted to.
    customers : int, optional
        How many they were [count].
    is_small, is_degenerate : bool
        Whether there were fewer customers than the model needs; whether a parameter has run away. Say so if so.

    Examples
    --------
    >>> from commplan.calculators import weeks
    >>> shop = BgNbd(r=0.243, alpha=4.414, a=0.793, b=2.426, unit="week")
    >>> round(shop.conditional_purchases(weeks(39), frequency=2, recency=weeks(30.43), age=weeks(38.86)), 3)
    1.226
    """

    r: float
    alpha: float
    a: float
    b: float
    unit: Unit
    errors: tuple[float, ...] | None = None
    log_likelihood: float | None = None
    customers: int | None = None
    is_small: bool = False
    is_degenerate: bool = False

    def __post_init__(self) -> None:
        """Refuse parameters that are not above 0."""
        for name in ("r", "alpha", "a", "b"):
            positive(getattr(self, name), name)

    def expected_purchases(self, horizon: Span) -> float:
        """Purchases that a new customer makes after the first one, E[X(t)] [count]."""
        return float(self._new(np.array([in_unit(horizon, self.unit, "horizon")]))[0])

    def purchase_probability(self, count: int, *, horizon: Span) -> float:
        """Chance that a new customer makes exactly so many purchases after the first one, P(X(t) = x) [ratio 0-1]."""
        from scipy.special import betaln, gammaln

        x, t = whole(count, "count"), in_unit(horizon, self.unit, "horizon")
        r, alpha, a, b = self.r, self.alpha, self.a, self.b
        share, j = t / (alpha + t), np.arange(x + 1)
        pace = np.exp(gammaln(r + j) - gammaln(r) - gammaln(j + 1) + r * np.log(1 - share)) * share**j
        alive = np.exp(betaln(a, b + x) - betaln(a, b)) * pace[x]
        gone = np.exp(betaln(a + 1, b + x - 1) - betaln(a, b)) * (1 - pace[:x].sum()) if x else 0.0
        return float(alive + gone)

    def conditional_purchases(self, horizon: Span, *, frequency: float, recency: Span, age: Span) -> float:
        """Purchases to expect from one customer over the horizon, E[Y(t) | x, t_x, T] [count]."""
        return float(self.conditional_purchases_of(self._one(frequency, recency, age), horizon=horizon)[0])

    def conditional_purchases_of(self, history: History, *, horizon: Span) -> Array:
        """The same for each customer of a history; shape (customers,) [count]."""
        t = in_unit(horizon, self.unit, "horizon")
        x, age = history.in_unit(self.unit).column("frequency"), history.column("age")
        return self._future(x, age, t) * self.alive_of(history)

    def alive(self, *, frequency: float, recency: Span, age: Span) -> float:
        """Chance that one customer is still one, P(alive) [ratio 0-1]; 1 for who has not bought again."""
        return float(self.alive_of(self._one(frequency, recency, age))[0])

    def alive_of(self, history: History) -> Array:
        """The same for each customer of a history; shape (customers,) [ratio 0-1]."""
        x, recency, age = (history.in_unit(self.unit).column(name) for name in ("frequency", "recency", "age"))
        longer = (self.r + x) * (np.log(self.alpha + age) - np.log(self.alpha + recency))
        odds = np.where(x > 0, np.log(self.a) - np.log(np.maximum(self.b + x - 1, 1e-300)) + longer, -np.inf)
        return np.asarray(1 / (1 + np.exp(np.minimum(odds, 700))))

    def expected_total(self, history: History, *, since_start: Span) -> float:
        """Purchases after the first that all customers together make, from the first one's arrival on [count].

        Each joins when its age says so: this is the tracking curve of the model's authors.
        """
        age = history.in_unit(self.unit).column("age")
        lived = in_unit(since_start, self.unit, "since_start") - (age.max() - age)
        return float(self._new(np.maximum(lived, 0.0)).sum())

    def _one(self, frequency: float, recency: Span, age: Span) -> History:
        spent = [in_unit(recency, self.unit, "recency")], [in_unit(age, self.unit, "age")]
        return History.of([frequency], recency=spent[0], age=spent[1], unit=self.unit)

    def _new(self, t: Array) -> Array:
        return self._future(np.zeros_like(t), np.zeros_like(t), t)

    def _future(self, x: Array, age: Array, t: float | Array) -> Array:
        """Purchases of a customer that is still one; with nothing bought and no age, of a new one."""
        # the formula divides by a - 1, and its series by a + b - 1: the limit lies between its neighbours
        if min(abs(self.a - 1), abs(self.a + self.b - 1)) < 1e-6:
            below, above = (self._with_a(self.a * (1 + side))._future(x, age, t) for side in (-4e-6, 4e-6))
            return np.asarray((below + above) / 2)
        from scipy.special import hyp2f1

        after, total = self.alpha + age, self.a + self.b + x - 1
        worth = hyp2f1(self.r + x, self.b + x, total, t / (after + t))
        return np.asarray(total / (self.a - 1) * (1 - (after / (after + t)) ** (self.r + x) * worth))

    def _with_a(self, a: float) -> "BgNbd":
        return BgNbd(self.r, self.alpha, a, self.b, self.unit)

"""Gamma-Gamma: what customers spend per purchase, drawn towards the mean the fewer purchases were seen."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import impossible, not_negative, positive
from commplan.calculators.bg_nbd_fit import FEWEST, check_enough
from commplan.calculators.history import History
from commplan.calculators.likelihood import maximise

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class GammaGamma:
    """The model with its parameters, and how they were found.

    Parameters
    ----------
    p, q, gamma : float
        Shape of the spending of one customer, shape and scale of how customers differ.
    errors : tuple of float, optional
        Standard errors of p, q, gamma.
    log_likelihood : float, optional
        Of the data that it was fitted to.
    customers : int, optional
        Customers with a repeat purchase that it was fitted to [count].
    is_small, is_degenerate : bool
        Fewer customers than it needs; a parameter that has run away. Say so if so.

    Examples
    --------
    >>> shop = GammaGamma(p=6.25, q=3.74, gamma=15.44)
    >>> round(shop.mean_spend, 2), round(shop.expected_spend(22.35, frequency=2), 2)
    (35.22, 24.66)
    """

    p: float
    q: float
    gamma: float
    errors: tuple[float, ...] | None = None
    log_likelihood: float | None = None
    customers: int | None = None
    is_small: bool = False
    is_degenerate: bool = False

    def __post_init__(self) -> None:
        """Refuse parameters that are not above 0."""
        for name in ("p", "q", "gamma"):
            positive(getattr(self, name), name)

    @property
    def mean_spend(self) -> float | None:
        """Mean over all customers, p γ / (q - 1) [EUR]; None where q ≤ 1, since there is none then."""
        return self.p * self.gamma / (self.q - 1) if self.q > 1 else None

    def expected_spend(self, mean_spend: float, *, frequency: float) -> float:
        """Spend per purchase to expect from one customer, p (γ + x z) / (p x + q - 1) [EUR]."""
        spent, bought = not_negative(mean_spend, "mean_spend"), not_negative(frequency, "frequency")
        return float(self._expected(np.array([spent]), np.array([bought]))[0])

    def expected_spend_of(self, history: History) -> Array:
        """The same for each customer of a history; shape (customers,) [EUR]."""
        return self._expected(history.column("mean_spend"), history.column("frequency"))

    def _expected(self, spent: Array, bought: Array) -> Array:
        below = self.p * bought + self.q - 1
        if np.any(below <= 0):  # a negative spend would come out
            raise impossible("no_mean_spend", q=self.q)
        return np.asarray(self.p * (self.gamma + bought * spent) / below)


def fit_gamma_gamma(history: History, *, allow_few: bool = False) -> GammaGamma:
    """Fit Gamma-Gamma to what customers spent.

    Parameters
    ----------
    history : History
        Frequency [count] and mean spend [EUR] of each customer; shape (customers,). Those without a repeat purchase or
        with nothing spent are left out: they say nothing about amounts.
    allow_few : bool
        Fit it to fewer than 300 customers all the same; the model then says `is_small`.

    Returns
    -------
    GammaGamma
        Parameters with standard errors, the log-likelihood, and what to be wary of.

    Raises
    ------
    CalculationError
        When there are fewer than 300 customers left, or no maximum is found.

    Notes
    -----
    Maximum likelihood on the logarithms of the parameters. The model holds that who buys more often does not spend more
    each time: look at the correlation of both first.

    References
    ----------
    P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma model of monetary value", 2013 (key `fader-hardie-2013`).

    Examples
    --------
    >>> rng = np.random.default_rng(5)
    >>> bought = rng.integers(1, 9, 400)
    >>> spent = rng.gamma(6 * bought, 1 / (bought * rng.gamma(4, 1 / 15, 400)))
    >>> history = History.of(bought, recency=bought, age=np.full(400, 39), unit="week", mean_spend=spent)
    >>> fit_gamma_gamma(history).customers
    400
    """
    bought, spent = history.column("frequency"), history.column("mean_spend")
    kept = (bought > 0) & (spent > 0)
    bought, spent = bought[kept], spent[kept]
    check_enough(len(bought), allow_few=allow_few)
    scale = float(spent.mean())
    top = maximise(
        lambda values: _log_likelihood(values, bought, spent / scale), start=(2.0, 2.0, 1.0), model="Gamma-Gamma"
    )
    (p, q, gamma), (first, second, third) = top.values, top.errors
    likelihood = top.log_likelihood - len(bought) * float(np.log(scale))
    small, errors = len(bought) < FEWEST, (first, second, third * scale)
    return GammaGamma(p, q, gamma * scale, errors, likelihood, len(bought), small, top.is_degenerate)


def _log_likelihood(values: Array, bought: Array, spent: Array) -> float:
    from scipy.special import betaln

    p, q, gamma = values
    total = bought * spent
    # the mean of x purchases follows a beta prime law of shapes p x and q, of scale gamma / x
    return float(np.sum(-betaln(p * bought, q) - np.log(spent) + q * np.log(gamma) + p * bought * np.log(total)
                        - (p * bought + q) * np.log(gamma + total)))  # fmt: skip

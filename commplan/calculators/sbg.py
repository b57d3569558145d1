"""Shifted beta-geometric: customers who differ in how likely they are to leave, so that retention rises with time."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from commplan.calculators.argument import not_negative, numbers, positive, refusal, whole
from commplan.calculators.time_unit import Unit


@dataclass(frozen=True, slots=True)
class ShiftedBetaGeometric:
    """The model with its parameters, and how they were found.

    Parameters
    ----------
    alpha, beta : float
        Shapes of the chance to leave at a renewal; alpha / (alpha + beta) leave at the first one.
    unit : {"day", "week", "month", "year"}
        What one renewal period is.
    errors : tuple of float, optional
        Standard errors of alpha and beta.
    log_likelihood : float, optional
        Of the data that it was fitted to.
    is_degenerate : bool
        Whether a parameter has run away: customers then hardly differ, and a constant retention does as well.

    Examples
    --------
    >>> high_end = ShiftedBetaGeometric(alpha=0.668, beta=3.806, unit="year")
    >>> round(high_end.retention(1), 3), round(high_end.expected_lifetime(0.10), 2)
    (0.851, 5.92)
    """

    alpha: float
    beta: float
    unit: Unit = "year"
    errors: tuple[float, ...] | None = None
    log_likelihood: float | None = None
    is_degenerate: bool = False

    def __post_init__(self) -> None:
        """Refuse parameters that are not above 0."""
        positive(self.alpha, "alpha")
        positive(self.beta, "beta")

    def retention(self, period: int) -> float:
        """Share of the customers of the period before who stay, (β + t - 1) / (α + β + t - 1) [ratio 0-1]."""
        before = whole(period, "period", least=1) - 1
        return (self.beta + before) / (self.alpha + self.beta + before)

    def survival(self, period: float) -> float:
        """Share of the customers still there after so many renewals, B(α, β + t) / B(α, β) [ratio 0-1]."""
        from scipy.special import betaln

        t = not_negative(period, "period")
        return math.exp(float(betaln(self.alpha, self.beta + t) - betaln(self.alpha, self.beta)))

    def expected_lifetime(self, discount: float) -> float:
        """Discounted expected lifetime of a new customer, the first period counted now and in full [periods].

        The sum of survival(t) / (1 + discount)^t from t = 0; times the margin, the customer's value. Without
        discount it is infinite where alpha ≤ 1.
        """
        return self._sum(self.beta, discount)

    def residual_lifetime(self, discount: float, *, renewals: int) -> float:
        """Discounted expected residual lifetime, just before the next renewal, of who has renewed so often [periods].

        A customer in its n-th period has renewed n - 1 times.
        """
        before = self.beta + whole(renewals, "renewals")
        return before / (self.alpha + before) * self._sum(before + 1, discount)

    def _sum(self, beta: float, discount: float) -> float:
        from scipy.special import hyp2f1

        rate = not_negative(discount, "discount")
        if not rate:
            return (self.alpha + beta - 1) / (self.alpha - 1) if self.alpha > 1 else math.inf
        return float(hyp2f1(1, beta, self.alpha + beta, 1 / (1 + rate)))


def fit_sbg(survivors: Sequence[float], *, unit: Unit = "year") -> ShiftedBetaGeometric:
    """Fit the shifted beta-geometric model to one cohort.

    Parameters
    ----------
    survivors : sequence of float
        Customers at the start, then those left after each renewal [count]; shape (periods + 1,).
    unit : {"day", "week", "month", "year"}
        What one renewal period is.

    Returns
    -------
    ShiftedBetaGeometric
        Parameters with standard errors and the log-likelihood.

    Raises
    ------
    CalculationError
        When there are fewer than three figures, they rise somewhere, nobody leaves, or no maximum is found.

    Notes
    -----
    Maximum likelihood: ``sum of leavers(t) ln P(T = t) + left ln S(n)``. A constant retention rate undervalues the
    customers who have stayed; this is why the model expects 5.92 periods where the constant rate expects 4.76.

    References
    ----------
    P. S. Fader, B. G. S. Hardie, "How to project customer retention", *Journal of Interactive Marketing* 21 (1), 2007
    (key `fader-hardie-2007`).

    Examples
    --------
    >>> regular = fit_sbg([1000, 631, 468, 382, 326, 289, 262, 241])
    >>> round(regular.alpha, 3), round(regular.beta, 3)
    (0.704, 1.182)
    """
    import numpy as np
    from scipy.special import betaln  # slow to load, and most calculators do without

    from commplan.calculators.likelihood import maximise

    left = numbers(survivors, "survivors", fewest=3)
    if left[0] <= 0 or left[-1] < 0 or left[0] == left[-1] or left != sorted(left, reverse=True):
        raise refusal("survivors", list(survivors), "falling")
    leavers, periods = -np.diff(left), np.arange(1, len(left))

    def log_likelihood(values: "np.typing.NDArray[np.float64]") -> float:
        alpha, beta = values
        gone = betaln(alpha + 1, beta + periods - 1) - betaln(alpha, beta)
        return float(leavers @ gone + left[-1] * (betaln(alpha, beta + periods[-1]) - betaln(alpha, beta)))

    top = maximise(log_likelihood, start=(1.0, 1.0), model="sBG")
    alpha, beta = top.values
    return ShiftedBetaGeometric(alpha, beta, unit, top.errors, top.log_likelihood, top.is_degenerate)

"""What each customer is worth: how often it will come back, times what it will spend, in today's money."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import not_negative, ratio, whole
from commplan.calculators.gamma_gamma import GammaGamma
from commplan.calculators.history import History
from commplan.calculators.time_unit import Span


class PurchaseModel(Protocol):
    """BG/NBD or Pareto/NBD: what is needed of either."""

    def conditional_purchases_of(self, history: History, *, horizon: Span) -> NDArray[np.float64]:
        """Purchases to expect from each customer."""


def customer_value(
    history: History,
    *,
    purchases: PurchaseModel,
    spend: GammaGamma,
    step: Span,
    steps: int,
    discount: float,
    margin: float = 1.0,
) -> NDArray[np.float64]:
    """Customer lifetime value from a purchase model and a spend model.

    Parameters
    ----------
    history : History
        Frequency, recency, age and mean spend of each customer; shape (customers,).
    purchases : BgNbd or ParetoNbd
        How often they come back.
    spend : GammaGamma
        What they spend each time.
    step : Span
        Length of one discounting period, in the unit of the purchase model: `weeks(4.345)` for a month [its unit].
    steps : int
        How many of them are counted [count].
    discount : float
        Discount rate per step [ratio]. A yearly 10 % is about 0.008 a month: (1 + 0.10) ** (1 / 12) - 1.
    margin : float
        Contribution margin on what is spent; 1 values revenue [ratio 0-1].

    Returns
    -------
    ndarray
        Value today of what each will still buy [EUR]; shape (customers,).

    Raises
    ------
    CalculationError
        When a duration is not in the model's unit: on weekly data, steps taken for days made 140 out of 36.

    Notes
    -----
    ``margin E[spend] sum over k of (E[Y(k step)] - E[Y((k - 1) step)]) / (1 + discount)^k``: what is bought within a
    step is paid at its end. What was bought so far is not in it.

    References
    ----------
    P. S. Fader, B. G. S. Hardie, K. L. Lee, "RFM and CLV: using iso-value curves for customer base analysis", *Journal
    of Marketing Research* 42 (4), 2005 (key `fader-hardie-lee-2005-rfm`).

    Examples
    --------
    >>> from commplan.calculators import BgNbd, weeks
    >>> shop = BgNbd(r=0.243, alpha=4.414, a=0.793, b=2.426, unit="week")
    >>> customer = History.of([2], recency=[30.43], age=[38.86], unit="week", mean_spend=[22.35])
    >>> worth = customer_value(customer, purchases=shop, spend=GammaGamma(6.25, 3.74, 15.44), step=weeks(4.345),
    ...                        steps=12, discount=0.01)
    >>> round(float(worth[0]))
    36
    """
    count, rate = whole(steps, "steps"), not_negative(discount, "discount")
    reached = np.zeros((count + 1, len(history)))
    for k in range(1, count + 1):
        reached[k] = purchases.conditional_purchases_of(history, horizon=Span(step.value * k, step.unit))
    weights = (1 + rate) ** -np.arange(1.0, count + 1)
    return np.asarray(ratio(margin, "margin") * spend.expected_spend_of(history) * (weights @ np.diff(reached, axis=0)))

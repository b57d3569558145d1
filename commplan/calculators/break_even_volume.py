"""How much must be sold, in money, before a profit begins."""

import math

from commplan.calculators.argument import not_negative, ratio


def break_even_revenue(fixed_cost: float, *, margin: float, target_profit: float = 0.0) -> float:
    """Revenue whose margin pays for the fixed cost, and for a profit if one is aimed at.

    Parameters
    ----------
    fixed_cost : float
        What is paid whatever is sold [EUR excl. VAT].
    margin : float
        Contribution margin: share of a sale left once its own costs are paid [ratio 0-1].
    target_profit : float
        Profit aimed at beyond break-even [EUR].

    Returns
    -------
    float
        Revenue [EUR excl. VAT]. Infinite without a margin, 0 when there is nothing to pay for.

    Raises
    ------
    CalculationError
        When the margin is outside 0-1 (40 % is 0.4) or an amount is negative or not finite.

    Notes
    -----
    ``(fixed_cost + target_profit) / margin``; with a price and a unit cost the margin is ``1 - unit_cost / price``.

    References
    ----------
    OpenStax, *Principles of Accounting, Volume 2: Managerial Accounting*, section 3.2 (key `openstax-accounting-2`).

    Examples
    --------
    >>> break_even_revenue(18_000, margin=0.80)
    22500.0
    """
    to_pay = not_negative(fixed_cost, "fixed_cost") + not_negative(target_profit, "target_profit")
    margin = ratio(margin, "margin")
    if not to_pay:
        return 0.0
    return to_pay / margin if margin else math.inf

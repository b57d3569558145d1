"""From where on it pays: the thresholds that a result is compared with."""

import math

from commplan.calculators.argument import not_negative, ratio, refusal
from commplan.calculators.roi import full_cost


def break_even_roas(margin: float) -> float:
    """ROAS at which the margin on the sales just pays for the advertising.

    Parameters
    ----------
    margin : float
        Contribution margin: what is left of a sale once its own costs are paid [ratio 0-1].

    Returns
    -------
    float
        Revenue needed per euro of advertising [ratio, 1 or more]. Infinite without a margin: no revenue pays it back.

    Raises
    ------
    CalculationError
        When the margin is outside 0-1. Write 40 % as 0.4; a negative margin has no threshold, the price is the problem.

    Notes
    -----
    ``1 / margin``. Price divided by advertising cost per sale is sometimes sold under this name: that is the ROAS
    achieved, not the one to reach. Agency fees and own time are left out here, see `full_break_even_roas`.

    References
    ----------
    Multiply, *Glossary*, "Break-even", https://multiply.co/glossary/break-even

    Examples
    --------
    >>> break_even_roas(0.40)
    2.5
    """
    margin = ratio(margin, "margin")
    return 1 / margin if margin else math.inf


def full_break_even_roas(margin: float, *, media: float, fees: float, hours: float, hourly_cost: float) -> float | None:
    """ROAS at which the margin pays for everything: advertising, fees and own time.

    Parameters
    ----------
    margin : float
        Contribution margin [ratio 0-1].
    media, fees, hours, hourly_cost : float
        The costs, as in `full_cost` [EUR excl. VAT; hours; EUR per hour].

    Returns
    -------
    float or None
        Revenue needed per euro of advertising [ratio]. None without advertising; infinite without a margin.

    Raises
    ------
    CalculationError
        When the margin is outside 0-1 (40 % is 0.4), a cost negative, or a figure not finite.

    Notes
    -----
    ``full cost / (media * margin)``, that is `break_even_roas` times what each euro of advertising really costs.

    References
    ----------
    Multiply, *Glossary*, "Break-even", https://multiply.co/glossary/break-even

    Examples
    --------
    With an agency at 500 and ten hours of the owner, 1,000 of advertising must bring 4,500 of sales, not 2,500.

    >>> full_break_even_roas(0.40, media=1_000, fees=500, hours=10, hourly_cost=30)
    4.5
    """
    threshold = break_even_roas(margin)
    cost = full_cost(media=media, fees=fees, hours=hours, hourly_cost=hourly_cost)
    return threshold * (cost / float(media)) if media else None


def break_even_cpl(
    order_value: float,
    *,
    margin: float,
    lead_to_sale: float,
    fixed_cost: float = 0.0,
    leads: float | None = None,
) -> float:
    """Highest cost per lead that the sales made from the leads pay for.

    Parameters
    ----------
    order_value : float
        Average value of a sale [EUR excl. VAT].
    margin : float
        Contribution margin on it [ratio 0-1].
    lead_to_sale : float
        Share of the leads that become a sale [ratio 0-1].
    fixed_cost : float
        Fees and own time that do not depend on the number of leads [EUR excl. VAT per period].
    leads : float, optional
        Leads that share the fixed cost, over the same period [count]. Needed when there is one.

    Returns
    -------
    float
        Highest advertising cost of one lead [EUR excl. VAT per lead]. Negative when the fixed cost alone eats more
        than the leads bring: then no advertising price is low enough at this volume.

    Raises
    ------
    CalculationError
        When a ratio is outside 0-1, an amount negative, or a fixed cost is given without the leads that share it.

    Notes
    -----
    ``order_value * margin * lead_to_sale - fixed_cost / leads``. It counts one sale per customer; with customers who
    come back, give the value of all their orders. 0 when no lead ever becomes a sale.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    A joiner sells one lead in five, for 3,000 with a margin of 35 %: a lead may cost 210, and 160 once the agency's
    1,000 a month is shared out over 20 leads.

    >>> break_even_cpl(3_000, margin=0.35, lead_to_sale=0.20)
    210.0
    >>> break_even_cpl(3_000, margin=0.35, lead_to_sale=0.20, fixed_cost=1_000, leads=20)
    160.0
    """
    earned = not_negative(order_value, "order_value") * ratio(margin, "margin") * ratio(lead_to_sale, "lead_to_sale")
    shared = 0.0 if leads is None else not_negative(leads, "leads")
    fixed_cost = not_negative(fixed_cost, "fixed_cost")
    if fixed_cost and not shared:
        raise refusal("leads", leads, "above_with_fixed_cost")
    return earned - fixed_cost / shared if fixed_cost else earned


def break_even_units(fixed_cost: float, *, price: float, unit_cost: float, target_profit: float = 0.0) -> float:
    """Units to sell so that their margin pays for the fixed cost, and for a profit if one is aimed at.

    Parameters
    ----------
    fixed_cost : float
        What is paid whatever is sold: rent, a campaign, a stand at a fair [EUR excl. VAT].
    price : float
        Price of one unit [EUR excl. VAT].
    unit_cost : float
        What one more unit costs [EUR excl. VAT].
    target_profit : float
        Profit aimed at beyond break-even [EUR].

    Returns
    -------
    float
        Units [count], not rounded: round up to sell them. Infinite when the price does not exceed the unit cost, 0
        when there is nothing to pay for.

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. Correct the figure that the message names.

    Notes
    -----
    ``(fixed_cost + target_profit) / (price - unit_cost)``.

    References
    ----------
    OpenStax, *Principles of Accounting, Volume 2: Managerial Accounting*, section 3.2,
    https://openstax.org/books/principles-managerial-accounting/pages/3-2-calculate-a-break-even-point-in-units-and-dollars

    Examples
    --------
    A stand at the fair costs 1,800; a jar of honey sells for 12 and costs 4.

    >>> break_even_units(1_800, price=12, unit_cost=4)
    225.0
    """
    to_pay = not_negative(fixed_cost, "fixed_cost") + not_negative(target_profit, "target_profit")
    contribution = not_negative(price, "price") - not_negative(unit_cost, "unit_cost")
    if not to_pay:
        return 0.0
    return to_pay / contribution if contribution > 0 else math.inf

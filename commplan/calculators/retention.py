"""What a customer is worth when a constant share stays from period to period."""

import math
from typing import Literal

from commplan.calculators.argument import impossible, not_negative, number, one_of, positive, ratio, whole

First = Literal["after_one_period", "now"]
TIMINGS = ("after_one_period", "now")


def retention_clv(
    margin: float,
    *,
    retention: float,
    discount: float,
    first_margin: First = "after_one_period",
    growth: float = 0.0,
    periods: int | None = None,
) -> float:
    """Customer lifetime value from a constant retention rate.

    Parameters
    ----------
    margin : float
        What a customer leaves per period, its own costs paid [EUR per period].
    retention : float
        Share of the customers that stay from one period to the next; 1 less the attrition [ratio 0-1].
    discount : float
        Discount rate per period: a monthly one for monthly margins [ratio].
    first_margin : {"after_one_period", "now"}
        "after_one_period" counts only customers who renew; "now" counts the first margin in full, today. The same
        figures give 67.26 or 86.21: say which.
    growth : float
        Growth of the margin per period [ratio].
    periods : int, optional
        Number of margins counted; without end when left out [periods].

    Returns
    -------
    float
        Value today [EUR per customer]. Infinite when customers stay, and their margin grows, faster than money is
        discounted.

    Raises
    ------
    CalculationError
        When the retention is outside 0-1 (80 % is 0.8), the margin or the discount negative, or the growth -1 or less.

    Notes
    -----
    After one period: ``m r / (1 + i - r)``; now: ``m (1 + i) / (1 + i - r)``, with r (1 + growth) for r. What it
    costs to win the customer is not taken off. A constant rate undervalues: who stayed stays longer, see `fit_sbg`.

    References
    ----------
    S. Gupta, D. R. Lehmann, "Customers as assets", *Journal of Interactive Marketing* 17 (1), 2003 (key
    `gupta-lehmann-2003`).

    Examples
    --------
    >>> round(retention_clv(18.95, retention=0.788, discount=0.01), 2)
    67.26
    >>> round(retention_clv(18.95, retention=0.788, discount=0.01, first_margin="now"), 2)
    86.21
    """
    margin, stay = not_negative(margin, "margin"), _kept(retention, discount, growth)
    count = math.inf if periods is None else whole(periods, "periods")
    now = one_of(first_margin, "first_margin", TIMINGS) == "now"
    return margin * (1.0 if now else stay) * _series(stay, count) if margin else 0.0


def margin_multiple(
    retention: float, *, discount: float, growth: float = 0.0, first_margin: First = "after_one_period"
) -> float:
    """How many margins of one period a customer is worth.

    Parameters
    ----------
    retention : float
        Share of the customers that stay from one period to the next [ratio 0-1].
    discount : float
        Discount rate per period [ratio].
    growth : float
        Growth of the margin per period [ratio].
    first_margin : {"after_one_period", "now"}
        As in `retention_clv`.

    Returns
    -------
    float
        Multiple of the margin [ratio].

    Raises
    ------
    CalculationError
        When the retention is outside 0-1 (80 % is 0.8) or the discount negative.

    Notes
    -----
    ``r / (1 + i - r)``: Gupta and Lehmann's margin multiple; with growth ``r / (1 + i - r (1 + g))``, the first renewal
    still earning the margin of today.

    References
    ----------
    S. Gupta, D. R. Lehmann, "Customers as assets", *Journal of Interactive Marketing* 17 (1), 2003 (key
    `gupta-lehmann-2003`).

    Examples
    --------
    >>> [round(margin_multiple(r, discount=0.12), 2) for r in (0.6, 0.7, 0.8, 0.9)]
    [1.15, 1.67, 2.5, 4.09]
    """
    value = retention_clv(1.0, retention=retention, discount=discount, growth=growth, first_margin=first_margin)
    return value / (1 + float(growth)) if first_margin == "after_one_period" else value


def retention_needed(
    value: float, *, margin: float, discount: float, first_margin: First = "after_one_period"
) -> float:
    """The retention rate at which a customer is worth this much.

    Parameters
    ----------
    value : float
        Customer lifetime value to reach [EUR].
    margin : float
        What a customer leaves per period [EUR per period].
    discount : float
        Discount rate per period [ratio].
    first_margin : {"after_one_period", "now"}
        As in `retention_clv`.

    Returns
    -------
    float
        Retention [ratio 0-1].

    Raises
    ------
    CalculationError
        When no rate from 0 to 1 gives this value: the first margin alone is worth more, or even keeping everybody is
        not enough.

    Notes
    -----
    `retention_clv` solved for r: ``v (1 + i) / (m + v)`` or, with the first margin now, ``(1 + i) (v - m) / v``.

    References
    ----------
    S. Gupta, D. R. Lehmann, "Customers as assets", *Journal of Interactive Marketing* 17 (1), 2003 (key
    `gupta-lehmann-2003`).

    Examples
    --------
    >>> same = retention_clv(18.95, retention=0.788, discount=0.01)
    >>> round(retention_needed(same, margin=18.75, discount=0.01), 5)
    0.78983
    """
    value, margin, rate = not_negative(value, "value"), positive(margin, "margin"), not_negative(discount, "discount")
    now = one_of(first_margin, "first_margin", TIMINGS) == "now"
    needed = (1 + rate) * ((value - margin) / value if now and value else value / (margin + value))
    if not 0 <= needed <= 1 or (now and not value):
        raise impossible("not_solvable", argument="retention")
    return needed


def simple_clv(order_value: float, *, orders_per_year: float, margin: float, years: float) -> float:
    """Customer lifetime value without discounting: what a customer leaves in the years that it stays.

    Parameters
    ----------
    order_value : float
        Average value of an order [EUR excl. VAT].
    orders_per_year : float
        Orders of a customer in a year [count].
    margin : float
        Contribution margin [ratio 0-1].
    years : float
        How long a customer stays [years]; with a yearly retention r, about 1 / (1 - r).

    Returns
    -------
    float
        Margin over that time [EUR per customer].

    Raises
    ------
    CalculationError
        When a figure is negative or the margin outside 0-1.

    Notes
    -----
    ``order_value * orders_per_year * margin * years``: an upper estimate, since later money is worth less.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010 (key
    `farris-marketing-metrics`).

    Examples
    --------
    >>> simple_clv(60, orders_per_year=4, margin=0.5, years=3)
    360.0
    """
    yearly = not_negative(order_value, "order_value") * not_negative(orders_per_year, "orders_per_year")
    return yearly * ratio(margin, "margin") * not_negative(years, "years")


def _kept(retention: float, discount: float, growth: float) -> float:
    """What one euro of margin becomes a period later: kept, grown and discounted [ratio]."""
    growing = number(growth, "growth", least=math.nextafter(-1.0, 0.0), expected="above", low="-1")
    return ratio(retention, "retention") * (1 + growing) / (1 + not_negative(discount, "discount"))


def _series(stay: float, count: float) -> float:
    """1 + stay + stay² …, `count` terms."""
    if stay >= 1:
        return math.inf if math.isinf(count) else math.fsum(stay**t for t in range(int(count)))
    return (1 - (0.0 if math.isinf(count) else stay**count)) / (1 - stay)

"""What a new customer costs, everything counted."""

from commplan.calculators.argument import not_negative
from commplan.calculators.cost import cost_per_acquisition


def customer_acquisition_cost(cost: float, *, new_customers: float) -> float | None:
    """Customer acquisition cost (CAC): everything spent on winning customers, per new customer.

    Parameters
    ----------
    cost : float
        Full cost of marketing and sales over the period, own time included, see `full_cost` [EUR excl. VAT].
    new_customers : float
        Customers won over the period; not orders of those who were customers already [count].

    Returns
    -------
    float or None
        Cost of one new customer [EUR excl. VAT per customer]. None without a new customer.

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. Correct the figure that the message names.

    Notes
    -----
    ``cost / new_customers``. The same arithmetic as `cost_per_acquisition`; what differs is what goes in.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> customer_acquisition_cost(1_800, new_customers=6)
    300.0
    """
    return cost_per_acquisition(cost, acquisitions=not_negative(new_customers, "new_customers"))

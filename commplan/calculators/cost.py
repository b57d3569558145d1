"""What one click, one lead, one customer or a thousand views cost.

None of these figures exists when there is nothing to divide by: 200 EUR spent and no lead yet is neither a cost per
lead of 0 nor an infinite one. The answer is then None, and `cost_per_lead_interval` says what is known all the same.
"""

import math

from commplan.calculators.argument import not_negative
from commplan.calculators.count import poisson_interval
from commplan.calculators.interval import Interval


def cost_per_click(cost: float, *, clicks: float) -> float | None:
    """Cost per click (CPC).

    Parameters
    ----------
    cost : float
        What was spent [EUR excl. VAT].
    clicks : float
        Clicks, as the tool that billed them counts them [count].

    Returns
    -------
    float or None
        Cost of one click [EUR excl. VAT per click]. None without a click.

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. Correct the figure that the message names.

    Notes
    -----
    ``cost / clicks``.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> cost_per_click(300, clicks=240)
    1.25
    """
    return _per(cost, clicks, "clicks")


def cost_per_lead(cost: float, *, leads: float) -> float | None:
    """Cost per lead (CPL).

    Parameters
    ----------
    cost : float
        What was spent: media only, or `full_cost`. Say which beside the figure [EUR excl. VAT].
    leads : float
        Leads received; fractions are accepted, as platforms share a lead between clicks [count].

    Returns
    -------
    float or None
        Cost of one lead [EUR excl. VAT per lead]. None without a lead.

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. Correct the figure that the message names.

    Notes
    -----
    ``cost / leads``. Under some thirty leads, show `cost_per_lead_interval` rather than this figure alone.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> cost_per_lead(600, leads=10)
    60.0
    >>> cost_per_lead(600, leads=0) is None
    True
    """
    return _per(cost, leads, "leads")


def cost_per_acquisition(cost: float, *, acquisitions: float) -> float | None:
    """Cost per acquisition (CPA): per new customer or per sale.

    Parameters
    ----------
    cost : float
        What was spent [EUR excl. VAT].
    acquisitions : float
        New customers or sales; fractions are accepted [count].

    Returns
    -------
    float or None
        Cost of one acquisition [EUR excl. VAT per acquisition]. None without an acquisition.

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. Correct the figure that the message names.

    Notes
    -----
    ``cost / acquisitions``.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> cost_per_acquisition(600, acquisitions=4)
    150.0
    """
    return _per(cost, acquisitions, "acquisitions")


def cost_per_mille(cost: float, *, impressions: float) -> float | None:
    """Cost per thousand impressions (CPM).

    Parameters
    ----------
    cost : float
        What was spent [EUR excl. VAT].
    impressions : float
        Times the message was shown [count].

    Returns
    -------
    float or None
        Cost of a thousand impressions [EUR excl. VAT per 1,000 impressions]. None without an impression.

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. Correct the figure that the message names.

    Notes
    -----
    ``1000 * cost / impressions``.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> cost_per_mille(90, impressions=12_000)
    7.5
    """
    one = _per(cost, impressions, "impressions")
    return None if one is None else 1000 * one


def cost_per_lead_interval(cost: float, *, leads: float, level: float = 0.95) -> Interval:
    """Cost per lead with the range that so few leads leave open.

    Parameters
    ----------
    cost : float
        What was spent, taken as exact [EUR excl. VAT].
    leads : float
        Leads received; fractions are accepted, as in `poisson_interval` [count].
    level : float
        Confidence level [ratio 0-1, both excluded].

    Returns
    -------
    Interval
        Cost of one lead [EUR excl. VAT per lead]. Without a lead, `likely` is None and `high` infinite; `low` holds.

    Raises
    ------
    CalculationError
        When the cost or the leads are negative or not finite, or the level is not strictly between 0 and 1.

    Notes
    -----
    ``cost / n`` for n at both ends of the exact Poisson interval of the leads: the fewest leads give the highest cost.
    The cost is multiplied by 0.34 to 4.85 with 3 leads, 0.54 to 2.1 with 10, 0.70 to 1.48 with 30, 0.82 to 1.23 with
    100. Three leads therefore never prove a channel dear or cheap.

    References
    ----------
    F. Garwood, "Fiducial limits for the Poisson distribution", *Biometrika* 28 (3/4), 1936, 437-442.

    Examples
    --------
    A joiner paid 300 for three leads. 100 each? Anything from 34 to 485.

    >>> joiner = cost_per_lead_interval(300, leads=3)
    >>> round(joiner.low), joiner.likely, round(joiner.high)
    (34, 100.0, 485)

    With 200 spent and no lead yet, a lead costs at least 54.

    >>> nothing_yet = cost_per_lead_interval(200, leads=0)
    >>> round(nothing_yet.low), nothing_yet.likely, nothing_yet.high
    (54, None, inf)
    """
    likely, expected = cost_per_lead(cost, leads=leads), poisson_interval(leads, level=level)
    # a tiny fraction of a lead has a low end too small for a float: it bounds the cost no better than no lead at all
    high = float(cost) / expected.low if expected.low else math.inf
    return Interval(float(cost) / expected.high, likely, high)


def _per(cost: float, units: float, name: str) -> float | None:
    cost, units = not_negative(cost, "cost"), not_negative(units, name)
    return cost / units if units else None

"""What came back for what was spent: the same campaign, from the most flattering figure to the complete one."""

from commplan.calculators.argument import not_negative, number, ratio


def roi(gain: float, *, cost: float) -> float | None:
    """Return on investment: what is left of the gain once its cost is paid, per euro of cost.

    Parameters
    ----------
    gain : float
        Everything that came back before the cost is taken off [EUR excl. VAT]. Give the margin made on the sales:
        with the revenue instead, the result says nothing about profit. A loss is negative.
    cost : float
        What was spent to get it [EUR excl. VAT].

    Returns
    -------
    float or None
        Return [ratio; 0.6 is 60 %, -1 is all lost]. None when nothing was spent.

    Raises
    ------
    CalculationError
        When an argument is not a finite number or the cost is negative. Correct the figure that the message names.

    Notes
    -----
    ``(gain - cost) / cost``. With a cost of 0 there is nothing to have a return on: neither 0 nor infinite, None.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    A florist's advertisements cost 1,000 and brought a margin of 1,600.

    >>> roi(1_600, cost=1_000)
    0.6
    """
    gain, cost = number(gain, "gain"), not_negative(cost, "cost")
    return (gain - cost) / cost if cost else None


def roas(revenue: float, *, spend: float) -> float | None:
    """Return on advertising spend: revenue per euro paid to the advertising platform.

    Parameters
    ----------
    revenue : float
        Sales that the advertisements are credited with [EUR excl. VAT].
    spend : float
        What the platform billed [EUR excl. VAT].

    Returns
    -------
    float or None
        Revenue per euro [ratio, 0 or more]. None when nothing was spent.

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. Correct the figure that the message names.

    Notes
    -----
    ``revenue / spend``. Not a profit: compare it with `break_even_roas`, never with 1.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> roas(4_000, spend=1_000)
    4.0
    """
    revenue, spend = not_negative(revenue, "revenue"), not_negative(spend, "spend")
    return revenue / spend if spend else None


def romi(incremental_revenue: float, *, margin: float, spend: float) -> float | None:
    """Return on marketing investment: the margin that marketing added, net of what it cost, per euro spent.

    Parameters
    ----------
    incremental_revenue : float
        Sales that would not have been made without the spending [EUR excl. VAT]. What a platform claims is an upper
        estimate of it. Negative when sales fell.
    margin : float
        Contribution margin on these sales [ratio 0-1].
    spend : float
        Marketing spending [EUR excl. VAT].

    Returns
    -------
    float or None
        Net return [ratio; 2.0 is 200 %]. None when nothing was spent.

    Raises
    ------
    CalculationError
        When the margin is outside 0-1 (40 % is 0.4), the spend negative, or a figure not finite.

    Notes
    -----
    ``(incremental_revenue * margin - spend) / spend``. Others call revenue / spend "ROMI": that one is `roas` here.

    References
    ----------
    MASB, *Common Language Marketing Dictionary*, "Return on Marketing Investment",
    http://www.marketing-dictionary.org/Return+on+Marketing+Investment

    Examples
    --------
    10,000 spent, 50,000 of sales that would not have come otherwise, a margin of 60 %: 200 %.

    >>> romi(50_000, margin=0.60, spend=10_000)
    2.0
    """
    revenue, margin = number(incremental_revenue, "incremental_revenue"), ratio(margin, "margin")
    return roi(revenue * margin, cost=not_negative(spend, "spend"))


def full_cost(*, media: float, fees: float, hours: float, hourly_cost: float) -> float:
    """Full cost of a campaign: what was billed and the hours that the client's own people spent.

    Parameters
    ----------
    media : float
        Paid to the platforms [EUR excl. VAT].
    fees : float
        Paid to agencies and freelancers [EUR excl. VAT].
    hours : float
        Own time [hours].
    hourly_cost : float
        What one of these hours costs the client [EUR per hour].

    Returns
    -------
    float
        Full cost [EUR excl. VAT].

    Raises
    ------
    CalculationError
        When an argument is negative or not a finite number. Correct the figure that the message names.

    Notes
    -----
    ``media + fees + hours * hourly_cost``. No argument may be left out: fees and own time are the costs that people
    forget, so a 0 has to be written.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    >>> full_cost(media=1_000, fees=500, hours=10, hourly_cost=30)
    1800.0
    """
    billed = not_negative(media, "media") + not_negative(fees, "fees")
    return billed + not_negative(hours, "hours") * not_negative(hourly_cost, "hourly_cost")


def full_roi(
    revenue: float, *, margin: float, media: float, fees: float, hours: float, hourly_cost: float
) -> float | None:
    """Return on everything the campaign cost, own time included.

    Parameters
    ----------
    revenue : float
        Sales brought by the campaign [EUR excl. VAT].
    margin : float
        Contribution margin on these sales [ratio 0-1].
    media, fees, hours, hourly_cost : float
        The costs, as in `full_cost` [EUR excl. VAT; hours; EUR per hour].

    Returns
    -------
    float or None
        Return [ratio; -0.11 is a loss of 11 % of the cost]. None when the campaign cost nothing at all.

    Raises
    ------
    CalculationError
        When the margin is outside 0-1 (40 % is 0.4), a cost negative, or a figure not finite.

    Notes
    -----
    ``(revenue * margin - full cost) / full cost``.

    References
    ----------
    MASB, *Common Language Marketing Dictionary*, "Return on Marketing Investment",
    http://www.marketing-dictionary.org/Return+on+Marketing+Investment

    Examples
    --------
    The campaign with a ROAS of 4.0 loses money once the agency and the owner's ten hours are paid.

    >>> round(full_roi(4_000, margin=0.40, media=1_000, fees=500, hours=10, hourly_cost=30), 2)
    -0.11
    """
    earned = number(revenue, "revenue") * ratio(margin, "margin")
    return roi(earned, cost=full_cost(media=media, fees=fees, hours=hours, hourly_cost=hourly_cost))

"""How much to spend in all: rules of the field, and how little it matters near the best amount."""

import math

from commplan.calculators.argument import not_negative, number, open_ratio, ratio
from commplan.calculators.interval import Interval


def dorfman_steiner(revenue: float, *, margin: float, elasticity: float) -> float:
    """Advertising budget at which one more euro of it just pays for itself, by the theorem of Dorfman and Steiner.

    Parameters
    ----------
    revenue : float
        Sales at that budget [EUR excl. VAT per period].
    margin : float
        Contribution margin [ratio 0-1]; at the best price it is 1 / price elasticity.
    elasticity : float
        What one percent more advertising adds to sales in percent [ratio 0-1].

    Returns
    -------
    float
        Budget [EUR excl. VAT per period].

    Raises
    ------
    CalculationError
        When a ratio is outside 0-1 or the revenue negative.

    Notes
    -----
    ``advertising / revenue = margin × elasticity``.

    References
    ----------
    R. Dorfman, P. O. Steiner, "Optimal advertising and optimal quality", *American Economic Review* 44 (5), 1954 (key
    `dorfman-steiner-1954`).

    Examples
    --------
    >>> dorfman_steiner(1_000_000, margin=0.40, elasticity=0.5)
    200000.0
    """
    return not_negative(revenue, "revenue") * ratio(margin, "margin") * ratio(elasticity, "elasticity")


def wright_budget(gross_profit: float, *, elasticity: float) -> float:
    """Advertising budget by Wright's theorem: the elasticity's share of the gross profit.

    Parameters
    ----------
    gross_profit : float
        Margin on all sales, before advertising [EUR per period].
    elasticity : float
        What one percent more advertising adds to sales in percent [ratio 0-1].

    Returns
    -------
    float
        Budget [EUR per period].

    Raises
    ------
    CalculationError
        When the elasticity is outside 0-1 or the profit negative.

    Notes
    -----
    ``elasticity × gross profit``. It holds at the best budget; started from today's profit it is a step on the way.

    References
    ----------
    M. Wright, "A new theorem for optimizing the advertising budget", *Journal of Advertising Research* 49 (2), 2009
    (key `wright-2009`).

    Examples
    --------
    >>> round(wright_budget(400_000, elasticity=0.11), 2)
    44000.0
    """
    return not_negative(gross_profit, "gross_profit") * ratio(elasticity, "elasticity")


def profit_kept(multiple: float, *, elasticity: float) -> float:
    """Share of the best profit that is left when another amount than the best is spent.

    Parameters
    ----------
    multiple : float
        Amount spent, per best amount [ratio; 0.5 is half of it].
    elasticity : float
        Of sales to advertising, constant [ratio, above 0 and below 1].

    Returns
    -------
    float
        Profit [ratio; 1 at the best amount]; negative where advertising eats it all.

    Raises
    ------
    CalculationError
        When the multiple is negative or the elasticity not between 0 and 1.

    Notes
    -----
    With sales k A^e, ``(f^e - e f) / (1 - e)``. Half the best amount still earns 97.7 % at e = 0.12: show a range.

    References
    ----------
    M. Wright, "A new theorem for optimizing the advertising budget", *Journal of Advertising Research* 49 (2), 2009
    (key `wright-2009`).

    Examples
    --------
    >>> [round(100 * kept, 1) for kept in (profit_kept(0.5, elasticity=0.12), profit_kept(2, elasticity=0.12))]
    [97.7, 96.2]
    """
    times, e = not_negative(multiple, "multiple"), open_ratio(elasticity, "elasticity")
    return float((times**e - e * times) / (1 - e))


def flat_range(budget: float, *, elasticity: float, loss: float = 0.01) -> Interval:
    """Budgets that keep all but a small share of the best profit.

    Parameters
    ----------
    budget : float
        The best budget [EUR].
    elasticity : float
        Of sales to advertising, constant [ratio, above 0 and below 1].
    loss : float
        Share of the profit that may be lost [ratio, above 0 and below 1].

    Returns
    -------
    Interval
        Budgets [EUR]; `likely` is the best one.

    Raises
    ------
    CalculationError
        When the budget is negative, or the elasticity or the loss not between 0 and 1.

    Notes
    -----
    `profit_kept` solved for the multiple on both sides of 1.

    References
    ----------
    M. Wright, "A new theorem for optimizing the advertising budget", *Journal of Advertising Research* 49 (2), 2009
    (key `wright-2009`).

    Examples
    --------
    >>> about = flat_range(10_000, elasticity=0.12)
    >>> round(about.low, -2), round(about.high, -2)
    (6400.0, 14600.0)
    """
    from scipy.optimize import brentq  # slow to load, and most calculators do without

    best, e = not_negative(budget, "budget"), open_ratio(elasticity, "elasticity")
    kept = 1 - number(loss, "loss", least=math.ulp(0.0), most=math.nextafter(1.0, 0.0), expected="open_ratio")

    def over(multiple: float) -> float:
        return profit_kept(multiple, elasticity=e) - kept

    zero = math.e ** (math.log(1 / e) / (1 - e))  # beyond it advertising eats all the profit
    low = float(brentq(over, 0.0, 1.0, xtol=1e-300, rtol=1e-14)) if over(0.0) < 0 else 0.0
    return Interval(best * low, best, best * float(brentq(over, 1.0, zero, rtol=1e-14)))

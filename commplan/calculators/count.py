"""How far a count could have been another one: leads, calls, sales, complaints."""

from commplan.calculators.argument import confidence, not_negative
from commplan.calculators.interval import Interval


def poisson_interval(count: float, *, level: float = 0.95) -> Interval:
    """Exact interval for the expected count behind an observed one.

    Parameters
    ----------
    count : float
        Events observed over the period [count]. Fractions are accepted, see Notes.
    level : float
        Confidence level [ratio 0-1, both excluded].

    Returns
    -------
    Interval
        Expected count over such a period [count]; `likely` is the count observed.

    Raises
    ------
    CalculationError
        When the count is negative or not finite, or the level is not strictly between 0 and 1.

    Notes
    -----
    Garwood's interval in its gamma form: with ``a = 1 - level``, ``low`` is the quantile a/2 of Gamma(count) and
    ``high`` the quantile 1 - a/2 of Gamma(count + 1). It covers the truth at least `level` of the time, whatever
    the truth. With no event, low is 0 and high ``-ln(a/2)``: 3.7 events at 95 %.

    Advertising platforms share a sale between clicks and report fractions (57.08 conversions). The gamma form holds
    for them as it stands and lies between the intervals of the whole counts around; the guarantee of coverage,
    though, is known for whole counts only.

    References
    ----------
    F. Garwood, "Fiducial limits for the Poisson distribution", *Biometrika* 28 (3/4), 1936, 437-442.

    Examples
    --------
    Three requests for a quote in a month: the next months may well bring one, or eight.

    >>> requests = poisson_interval(3)
    >>> round(requests.low, 2), round(requests.high, 2)
    (0.62, 8.77)
    """
    from scipy.special import gammainccinv, gammaincinv  # slow to load, and most calculators do without

    count, tail = not_negative(count, "count"), (1 - confidence(level)) / 2
    # below a millionth of an event the low end is smaller than any float, and scipy may answer nan
    low = float(gammaincinv(count, tail)) if count > 1e-6 else 0.0
    return Interval(low, count, float(gammainccinv(count + 1, tail)))

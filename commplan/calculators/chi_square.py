"""The chi-square distribution, for the few degrees of freedom that tables of counts have."""

import math


def above(statistic: float, *, freedom: int) -> float:
    """The chance of a statistic at least as large.

    Parameters
    ----------
    statistic : float
        Not below 0.
    freedom : int
        Degrees of freedom, 1 or more [count].

    Returns
    -------
    float
        p-value [ratio 0-1].

    Notes
    -----
    ``Q(x; 1) = erfc √(x/2)``, ``Q(x; 2) = e^(-x/2)`` and ``Q(x; k + 2) = Q(x; k) + (x/2)^(k/2) e^(-x/2) / Γ(k/2 + 1)``.
    scipy has the same for any number, and takes longer to load than a whole check.

    References
    ----------
    NIST/SEMATECH e-Handbook of Statistical Methods (key `nist-handbook`).

    Examples
    --------
    >>> round(above(3.841, freedom=1), 3)
    0.05
    """
    half = statistic / 2
    first = 2 - freedom % 2
    found = math.exp(-half) if first == 2 else math.erfc(math.sqrt(half))
    if half == 0:
        return 1.0
    for k in range(first, freedom, 2):
        found += math.exp(k / 2 * math.log(half) - half - math.lgamma(k / 2 + 1))
    return found

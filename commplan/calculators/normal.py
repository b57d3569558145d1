"""The standard normal distribution, from Python itself: scipy takes longer to load than a whole check."""

import math
from statistics import NormalDist

_STANDARD = NormalDist()


def quantile(probability: float) -> float:
    """The value below which so much of the distribution lies.

    Parameters
    ----------
    probability : float
        [ratio 0-1]; at the ends the value is infinite.

    Returns
    -------
    float
        In standard deviations.

    Examples
    --------
    >>> round(quantile(0.975), 6)
    1.959964
    """
    if 0 < probability < 1:
        return _STANDARD.inv_cdf(probability)
    return math.copysign(math.inf, probability - 0.5)


def below(value: float) -> float:
    """How much of the distribution lies below a value [ratio 0-1], far tails included.

    Examples
    --------
    >>> round(below(1.959964), 6)
    0.975
    """
    return math.erfc(-value / math.sqrt(2)) / 2

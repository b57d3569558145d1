"""Quantiles of Student's distribution, for the degrees of freedom that months of figures have."""

import math

from commplan.calculators.argument import open_ratio, whole

HALVINGS = 60
"""Steps after which a bisection is as near as a float can be [count]."""


def student_quantile(probability: float, *, freedom: int) -> float:
    """Find the value below which a Student variable falls with a given probability.

    Parameters
    ----------
    probability : float
        [ratio between 0 and 1, both excluded]
    freedom : int
        Degrees of freedom, 1 or more [count].

    Returns
    -------
    float
        [standard deviations]

    Raises
    ------
    CalculationError
        The probability is not between 0 and 1, or the degrees of freedom are not a whole number of 1 or more.

    Notes
    -----
    With θ = arctan(t / √ν) the distribution function of a whole number ν is a finite sum of powers of cos θ; the value
    is found by bisection on θ. scipy has the same for any number, and takes as long to load as the whole coherence
    check takes to judge.

    References
    ----------
    NIST/SEMATECH e-Handbook, t distribution (key `nist-handbook`).

    Examples
    --------
    Half a year of figures leaves four degrees of freedom around a line; nine times out of ten they stay below

    >>> round(student_quantile(0.9, freedom=4), 3)
    1.533
    """
    wanted, count = open_ratio(probability, "probability"), whole(freedom, "freedom", least=1)
    low, high = -math.pi / 2, math.pi / 2
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _below(middle, count) < wanted else (low, middle)
    return math.sqrt(count) * math.tan((low + high) / 2)


def _below(angle: float, freedom: int) -> float:
    """The probability of a value below √ν tan θ."""
    sine, cosine = math.sin(angle), math.cos(angle)
    odd = freedom % 2
    term, total = (cosine if odd else 1.0), 0.0
    for step in range(odd, freedom - 1, 2):
        total += term
        term *= cosine**2 * (step + 1) / (step + 2)
    inner = 2 / math.pi * (angle + sine * total) if odd else sine * total
    return 0.5 + inner / 2

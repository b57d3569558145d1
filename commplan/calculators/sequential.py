"""Looking before the end: the price of peeking, and a test that may be watched every day."""

import math
from functools import cache

from commplan.calculators.argument import open_ratio, positive, whole
from commplan.calculators.normal import below, quantile

_FEWEST, _PER_STEP, _REACH = 40, 4.0, 5.0  # places of the integral: more change the result by less than 1e-11


def sequential_boundary(conversions: float, *, factor: float = 2.0) -> float:
    """Lead at which a test that is watched all the time may be stopped with a winner.

    Parameters
    ----------
    conversions : float
        Conversions of both versions after which the test ends without a winner, fixed beforehand [count].
    factor : float
        2 when only a better new version is looked for, 2.25 for a difference either way [ratio].

    Returns
    -------
    float
        Conversions of the new version less those of the old one [count]; reached counts as passed.

    Raises
    ------
    CalculationError
        When a figure is not above 0.

    Notes
    -----
    ``factor * sqrt(N)``, both versions being shown equally often. For rates under about 10 %; see `sequential_error`.

    References
    ----------
    Evan Miller, "Simple sequential A/B testing" (key `evan-miller`).

    Examples
    --------
    >>> sequential_boundary(400)
    40.0
    """
    return positive(factor, "factor") * math.sqrt(positive(conversions, "conversions"))


def sequential_error(conversions: int, *, lead: float, two_sided: bool = False) -> float:
    """Chance that a version that is no better reaches this lead before the test ends.

    Parameters
    ----------
    conversions : int
        Conversions of both versions after which the test ends [count].
    lead : float
        Lead that stops it [count].
    two_sided : bool
        Whether a lead of either version stops it.

    Returns
    -------
    float
        False positives [ratio 0-1], exact for a walk in which each conversion is as likely to be either version's.

    Raises
    ------
    CalculationError
        When the conversions are not a whole number of at least 1, or the lead is not above 0.

    Notes
    -----
    Reflection: ``P(max ≥ d) = P(S ≥ d) + P(S > d)`` for a walk S of N steps; for both sides the terms alternate.

    References
    ----------
    Evan Miller, "Simple sequential A/B testing" (key `evan-miller`).

    Examples
    --------
    >>> round(sequential_error(400, lead=sequential_boundary(400)), 4)
    0.0456
    """
    from scipy.stats import binom  # slow to load, and most calculators do without

    steps, reach = whole(conversions, "conversions", least=1), math.ceil(positive(lead, "lead") - 1e-9)

    def at_least(place: int) -> float:
        return float(binom.sf(math.ceil((steps + place) / 2) - 1, steps, 0.5))

    terms = range(1, 2 * steps // reach + 3, 2) if two_sided else (1,)
    signs = [(-1) ** rank for rank in range(len(terms))]
    one = sum(sign * (at_least(k * reach) + at_least(k * reach + 1)) for sign, k in zip(signs, terms, strict=True))
    return float(min(2 * one, 1.0) if two_sided else one)


def peeking_error(extra_peeks: int, *, nominal: float = 0.05) -> float:
    """False positives of a test that is looked at before its end, and stopped at the first p below the nominal one.

    Parameters
    ----------
    extra_peeks : int
        Looks before the last one, evenly spaced [count]; 0 is a test read once, at its end.
    nominal : float
        The p at which somebody would stop [ratio 0-1, both excluded].

    Returns
    -------
    float
        Chance of a winner where there is no difference [ratio 0-1].

    Raises
    ------
    CalculationError
        When the peeks are not a whole number of at least 0 or the nominal p is not strictly between 0 and 1.

    Notes
    -----
    Repeated two-sided tests on accumulating data, by numerical integration over the running sum: 8.3 % with one extra
    look at 5 %, 14.2 % with four, 19.3 % with nine.

    References
    ----------
    P. Armitage, C. K. McPherson, B. C. Rowe, "Repeated significance tests on accumulating data", *Journal of the Royal
    Statistical Society A* 132 (2), 1969 (key `armitage-1969`).

    Examples
    --------
    >>> round(peeking_error(4), 3)
    0.142
    """
    nominal = open_ratio(nominal, "nominal")
    return _ever_beyond(whole(extra_peeks, "extra_peeks") + 1, -quantile(nominal / 2))


def peeking_nominal_p(extra_peeks: int, *, significance: float = 0.05) -> float:
    """The p to ask for at each look so that all of them together err no more often than wanted.

    Parameters
    ----------
    extra_peeks : int
        Looks before the last one, evenly spaced [count].
    significance : float
        False positives allowed in all [ratio 0-1, both excluded].

    Returns
    -------
    float
        Nominal p of each look [ratio 0-1].

    Raises
    ------
    CalculationError
        When the peeks are not a whole number of at least 0 or the significance is not strictly between 0 and 1.

    Notes
    -----
    `peeking_error` turned round; the constant boundary of Pocock.

    References
    ----------
    Evan Miller, "How not to run an A/B test" (key `evan-miller`).

    Examples
    --------
    Whoever looks once before the end must ask for 2.9 %, not 5.

    >>> round(peeking_nominal_p(1), 4)
    0.0294
    """
    looks, wanted = whole(extra_peeks, "extra_peeks") + 1, open_ratio(significance, "significance")
    if looks == 1:
        return wanted
    from scipy.optimize import brentq  # slow to load, and one look needs none

    once, all_apart = -quantile(wanted / 2), -quantile(wanted / 2 / looks)
    z = brentq(lambda bound: _ever_beyond(looks, bound) - wanted, once, all_apart, xtol=1e-9)
    return 2 * below(-z)


@cache
def _ever_beyond(looks: int, z: float) -> float:
    """Chance that the running sum of standard normal steps is ever beyond z √k at a look k."""
    import numpy as np

    def density(distance: "np.typing.NDArray[np.float64]") -> "np.typing.NDArray[np.float64]":
        return np.exp(-(distance**2) / 2) / math.sqrt(2 * math.pi)

    nodes, weights = np.polynomial.legendre.leggauss(_FEWEST + round(_PER_STEP * max(z, _REACH) * math.sqrt(looks)))
    places = nodes * z
    inside = density(places) * weights * z
    for look in range(2, looks + 1):
        wider = nodes * z * math.sqrt(look)
        inside = density(wider[:, None] - places[None, :]) @ inside * weights * z * math.sqrt(look)
        places = wider
    return float(1 - inside.sum())

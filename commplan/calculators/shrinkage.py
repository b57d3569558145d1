"""Results per euro of several channels or campaigns, drawn towards what they have in common, and their rank."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import not_negative, refusal

Numbers = NDArray[np.float64]
_STEPS = 200
_PRIOR_RESULTS = np.geomspace(0.25, 400, 80)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Where one of several stands.

    Parameters
    ----------
    rate : float
        Results per unit of money, drawn towards the others [results per currency unit].
    likely, best, worst : int
        Its most likely rank, and the ranks between which it lies with 80 % probability; 1 brings the most per euro.
    first : float
        How likely it is to be the best [ratio 0-1].
    """

    rate: float
    likely: int
    best: int
    worst: int
    first: float


def ranked(results: Sequence[float], *, costs: Sequence[float]) -> tuple[Ranked, ...]:
    """Rank channels by results per euro, knowing how little some of them have shown.

    Parameters
    ----------
    results : sequence of float
        What each brought [count]; shape (channels,).
    costs : sequence of float
        What each cost [one currency]; shape (channels,).

    Returns
    -------
    tuple of Ranked
        In the order given.

    Raises
    ------
    CalculationError
        When the two differ in length, a count is negative or a cost is not above 0.

    Notes
    -----
    Gamma-Poisson: the rate of each comes from one Gamma distribution, whose mean is that of all together and whose
    shape, the number of results that the common experience is worth, maximises the marginal (negative binomial)
    likelihood (empirical Bayes, over a grid from 0.25 to 400). The rate shown is the posterior mean. Ranks follow
    from the posteriors exactly: at each rate that one may have, how many of the others are above is a sum of
    independent yes-or-no, and these are averaged. One alone is first. Without any result, nothing is ranked before
    anything else.

    References
    ----------
    B. P. Carlin, T. A. Louis, *Bayesian Methods for Data Analysis*, 3rd ed., Chapman & Hall/CRC, 2009, chapter 5.

    Examples
    --------
    Two leads for 20 EUR do not make the best channel:

    >>> small, large, poor = ranked([2, 60, 10], costs=[20, 1_000, 1_000])
    >>> small.rate < 2 / 20, (large.best, large.worst), poor.likely
    (True, (1, 2), 3)
    """
    counts, spent = _checked(results, costs)
    if not len(counts):
        return ()
    shape = _shape(counts, spent)
    alpha, beta = counts + shape, spent + shape * spent.sum() / max(counts.sum(), 0.5)
    places = _rank_shares(alpha, beta)
    return tuple(_ranked(float(a / b), share) for a, b, share in zip(alpha, beta, places, strict=True))


def _shape(counts: Numbers, spent: Numbers) -> float:
    """How many results the common experience is worth: the one under which these counts are most likely."""
    from scipy.special import gammaln  # slow to load, and most calculators do without

    expected = spent * max(counts.sum(), 0.5) / spent.sum()
    worth = _PRIOR_RESULTS[:, None]
    fit = (gammaln(counts + worth) - gammaln(worth) + worth * np.log(worth / (worth + expected))
           + counts * np.log(expected / (worth + expected))).sum(axis=1)  # fmt: skip
    return float(_PRIOR_RESULTS[int(np.argmax(fit))])


def _rank_shares(alpha: Numbers, beta: Numbers) -> Numbers:
    """How likely each is to have 0, 1, 2 … others above it; shape (channels, channels)."""
    from scipy.special import gammaincc, gammaincinv  # slow to load, and most calculators do without

    count = len(alpha)
    steps = (np.arange(_STEPS) + 0.5) / _STEPS
    rates = gammaincinv(alpha[:, None], steps) / beta[:, None]
    above = gammaincc(alpha[:, None, None], rates * beta[:, None, None])  # (other, one, step)
    shares = np.zeros((count, count, _STEPS))
    shares[:, 0] = 1.0
    for other in range(count):
        chance = np.where(np.arange(count)[:, None] == other, 0.0, above[other])[:, None]
        moved = np.concatenate([np.zeros((count, 1, _STEPS)), shares[:, :-1]], axis=1)
        shares = shares * (1 - chance) + moved * chance
    mean: Numbers = shares.mean(axis=2)
    return mean


def _ranked(rate: float, shares: Numbers) -> Ranked:
    below = np.cumsum(shares)
    low, high = (int(np.searchsorted(below, share - 1e-12)) for share in (0.1, 0.9))
    return Ranked(rate, int(np.argmax(shares)) + 1, low + 1, min(high, len(shares) - 1) + 1, float(shares[0]))


def _checked(results: Sequence[float], costs: Sequence[float]) -> tuple[Numbers, Numbers]:
    if len(results) != len(costs):
        raise refusal("costs", len(costs), "same_length", other="results", count=len(results))
    counts = [not_negative(value, f"results[{rank}]") for rank, value in enumerate(results, start=1)]
    spent = [not_negative(value, f"costs[{rank}]") for rank, value in enumerate(costs, start=1)]
    if spent and min(spent) <= 0:
        raise refusal("costs", min(spent), "positive_each")
    return np.array(counts, dtype=float), np.array(spent, dtype=float)

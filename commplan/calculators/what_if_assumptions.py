"""What a what-if does not know: each assumption with its range, and the draws that all its figures share."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.elicitation import published_elasticity, shrink_elasticity
from commplan.calculators.remembered import remembered
from commplan.calculators.what_if_today import ChannelToday, Today

Values = Mapping[str, Any]
"""Each assumption by its name: one value, or one per draw."""
DRAWS = 400
"""How many draws every figure shares [count]."""
LOW, HIGH = 0.10, 0.90
"""Ranges are from here to here: 80 % of the draws [ratio]."""
BELIEF = 0.5
"""How much the client's belief about twice the money counts against the studies [ratio]."""
RESPONSE, SALES = "response", "lead_to_sale"


@dataclass(frozen=True)
class Assumption:
    """Something that is not known exactly.

    Parameters
    ----------
    name : str
        `response`, `lead_to_sale`, or `results/<channel>`.
    likely, low, high : float
        Its middle and its 10 % and 90 % quantiles, in its own unit.
    draws : array of float
        Shape (400,), each with the same weight.
    """

    name: str
    likely: float
    low: float
    high: float
    draws: NDArray[np.float64]


@remembered
def assumptions(today: Today, *, doubled: float | None = None) -> tuple[Assumption, ...]:
    """All that the figures of a what-if rest on and that nobody knows exactly.

    Parameters
    ----------
    today : Today
        As `what_if_today` gives it.
    doubled : float, optional
        How much more results twice the money would bring, as the client believes [ratio]: 0.4 is 40 % more.

    Returns
    -------
    tuple of Assumption
        `response`, the elasticity of results to money: triangular from the published mean within the period to 1
        (twice the money, twice the results); its mode is the published mean with what it carries over, or the client's
        belief drawn halfway towards it. `results/<channel>`: a channel's true monthly mean, by the Gamma distribution
        whose middle is the count. `lead_to_sale`: Beta, as if the rate had been seen on these very results; a shop's is
        1 and is known.

    References
    ----------
    R. Sethuraman, G. J. Tellis, R. A. Briesch, "How well does advertising work?", *Journal of Marketing Research* 48
    (3), 2011 (key `sethuraman-2011`), for the two means.

    J. Kerman, "Neutral noninformative and informative conjugate beta and gamma prior distributions", *Electronic
    Journal of Statistics* 5, 2011, 1450-1470, for the third of a result that is added.
    """
    from scipy import stats  # slow to load, and most pages do without

    least, most = published_elasticity("short"), 1.0
    mode = published_elasticity("long")
    if doubled is not None:
        mode = min(max(shrink_elasticity(math.log2(1 + doubled), weight=BELIEF, horizon="long"), least), most)
    found = [_drawn(RESPONSE, stats.triang((mode - least) / (most - least), least, most - least), 0)]
    for rank, each in enumerate(today.measured, start=1):
        if not math.isnan(each.results):
            found.append(_results(each, len(today.months), rank, stats))
    if 0 < today.lead_to_sale < 1:
        seen = max(float(np.nansum([each.counted for each in today.measured])), 1.0)
        won = seen * today.lead_to_sale
        sales = stats.beta(won + 1 / 3, seen - won + 1 / 3)
        found.append(_drawn(SALES, sales, len(today.measured) + 1, likely=today.lead_to_sale))
    return tuple(found)


def _results(each: ChannelToday, months: int, rank: int, stats: Any) -> Assumption:
    mean = stats.gamma(each.counted + 1 / 3, scale=1 / months)
    return _drawn(f"results/{each.id}", mean, rank, likely=each.results)


def _drawn(name: str, distribution: Any, rank: int, *, likely: float | None = None) -> Assumption:
    """One value from each of 400 equal slices, in an order of its own that is always the same."""
    low, middle, high = (float(f"{distribution.ppf(share):.6g}") for share in (LOW, 0.5, HIGH))
    draws = np.array([float(f"{value:.6g}") for value in distribution.ppf(_places(rank))])
    centre = middle if likely is None else likely
    return Assumption(name, centre, min(low, centre), max(high, centre), draws)


@lru_cache(maxsize=64)
def _places(rank: int) -> NDArray[np.float64]:
    order = np.random.default_rng([2011, rank]).permutation(DRAWS)
    return (order + 0.5) / DRAWS


def centre(found: tuple[Assumption, ...]) -> dict[str, float]:
    """The middle of each assumption, by its name."""
    return {each.name: each.likely for each in found}


def drawn(found: tuple[Assumption, ...]) -> dict[str, NDArray[np.float64]]:
    """The draws of each assumption, by its name; shape (400,) each."""
    return {each.name: each.draws for each in found}

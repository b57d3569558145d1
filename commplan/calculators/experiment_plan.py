"""What a test of several versions takes, and whether it is worth running."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from commplan.calculators.argument import positive
from commplan.calculators.power import sample_size

Advice = Literal["run", "too_long", "no_rate", "no_gain", "impossible", "no_traffic"]
LONGEST = 8.0
"""A test that takes more weeks than this is not worth running: seasons, campaigns and people change meanwhile."""
POWER, SIGNIFICANCE = 0.80, 0.05


@dataclass(frozen=True, slots=True)
class Plan:
    """What a test takes.

    Parameters
    ----------
    per_arm : int or None
        Visitors that the smallest version needs [count].
    total : int or None
        Visitors of all versions together [count].
    weeks : float or None
        How long that takes at the present traffic [weeks].
    comparisons : int
        Versions compared with the present one; the error is shared out between them.
    formula : str
        The formula of the sample size, by its name; empty where there is none.
    advice : str
        `run`, `too_long`, or what is missing for an answer: `no_rate`, `no_gain`, `no_traffic`; `impossible` when
        the rate hoped for is not a rate.
    """

    per_arm: int | None
    total: int | None
    weeks: float | None
    comparisons: int
    formula: str
    advice: Advice


def experiment_plan(
    base: float | None,
    *,
    gain: float | None,
    shares: Sequence[float] = (1.0, 1.0),
    visitors_per_week: float | None = None,
    power: float = POWER,
    significance: float = SIGNIFICANCE,
) -> Plan:
    """Say how many visitors and weeks a test takes, and whether to run it.

    Parameters
    ----------
    base : float or None
        Rate today [ratio 0-1]; None when it is not known.
    gain : float or None
        The least gain worth having [points as a ratio: 0.01 is one point]; None when nobody said.
    shares : sequence of float
        What each version is meant to get of the visitors, the present one first, in any unit above 0.
    visitors_per_week : float, optional
        All versions together [count per week].
    power : float
        Chance to see the gain if it is there [ratio 0-1, both excluded].
    significance : float
        Chance to see one that is not there, all comparisons together [ratio 0-1, both excluded].

    Returns
    -------
    Plan

    Raises
    ------
    CalculationError
        When a share is not above 0, or power or significance are not strictly between 0 and 1.

    Notes
    -----
    R's formula of `sample_size`, two-sided, with the significance divided by the number of comparisons (Bonferroni).
    With unequal shares the smallest new version decides how many visitors all need.

    References
    ----------
    R documentation, "power.prop.test" (key `r-stats`).

    Examples
    --------
    A page that converts 2 % and gets 900 visits a week cannot show +20 %: it would take a year.

    >>> plan = experiment_plan(0.02, gain=0.004, visitors_per_week=900)
    >>> plan.per_arm, round(plan.weeks), plan.advice
    (21109, 47, 'too_long')
    """
    parts = [positive(share, f"shares[{rank}]") for rank, share in enumerate(shares, start=1)]
    comparisons = max(len(parts) - 1, 1)
    if (missing := _missing(base, gain)) or base is None or gain is None:
        return Plan(None, None, None, comparisons, "", missing or "no_rate")
    first, least = parts[0], min(parts[1:] or parts)
    size = sample_size(base, new=base + gain, power=power, significance=significance / comparisons, ratio=least / first)
    whole = size.per_arm / first * sum(parts or [1.0])
    total = math.ceil(round(whole, 6))
    per_arm = math.ceil(round(whole * min(parts) / sum(parts), 6))
    weeks = whole / visitors_per_week if visitors_per_week else None
    advice: Advice = "no_traffic" if weeks is None else "too_long" if weeks > LONGEST else "run"
    return Plan(per_arm, total, weeks, comparisons, size.formula, advice)


def _missing(base: float | None, gain: float | None) -> Advice | None:
    if base is None or base <= 0 or base >= 1:
        return "no_rate"
    if gain is None or gain == 0:
        return "no_gain"
    return None if 0 < base + gain < 1 else "impossible"

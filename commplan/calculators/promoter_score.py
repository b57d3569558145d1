"""Net promoter score: with its margin of error, and whether it changed between two waves."""

import math
from dataclasses import dataclass
from typing import Literal

from commplan.calculators.argument import confidence, impossible, not_negative, one_of, refusal
from commplan.calculators.interval import Interval
from commplan.calculators.normal import quantile
from commplan.calculators.side import Alternative, normal_p_value

Method = Literal["adjusted", "plain"]
_EXTRA, _EXTRA_ENDS = 3.0, 0.75


@dataclass(frozen=True, slots=True)
class Change:
    """What changed between two waves.

    Parameters
    ----------
    difference : Interval
        Later score less the earlier one [points].
    z : float
        The difference by its standard error.
    p_value : float
        Chance of such a difference if nothing had changed [ratio 0-1].
    """

    difference: Interval
    z: float
    p_value: float


def nps(
    promoters: float, *, passives: float, detractors: float, level: float = 0.95, method: Method = "adjusted"
) -> Interval:
    """Net promoter score with its margin of error.

    Parameters
    ----------
    promoters, passives, detractors : float
        Answers 9-10, 7-8 and 0-6 to "would you recommend us?" [count].
    level : float
        Confidence level [ratio 0-1, both excluded].
    method : {"adjusted", "plain"}
        Adjusted Wald interval (three answers added: ¾ promoters, 1½ passives, ¾ detractors), which holds for few
        answers, or the plain one.

    Returns
    -------
    Interval
        Score [points, -100 to 100]; `likely` is the one observed, None without an answer.

    Raises
    ------
    CalculationError
        When a count is negative or not finite or the level is not strictly between 0 and 1.

    Notes
    -----
    ``100 (P - D) ± z 100 sqrt((P + D - (P - D)²) / n)``, P and D being shares. Under fifty answers show the range
    first. An end is never beyond -100 or 100, nor on the wrong side of the score observed.

    References
    ----------
    B. Rocks, "Interval estimation for the net promoter score", *The American Statistician* 70 (4), 2016 (key
    `rocks-2016`).

    Examples
    --------
    >>> school = nps(10, passives=5, detractors=5)
    >>> round(school.low, 1), school.likely, round(school.high, 1)
    (-11.7, 25.0, 55.2)
    """
    counts = _counts(promoters, passives, detractors)
    z, total = _quantile(level), sum(counts)
    adjusted = one_of(method, "method", ("adjusted", "plain")) == "adjusted"
    if not total:
        return Interval(-100.0, None, 100.0)
    score = 100 * (counts[0] - counts[2]) / total
    centre, error = _centre_and_error(*counts, adjusted=adjusted)
    low, high = max(centre - z * error, -100.0), min(centre + z * error, 100.0)
    return Interval(min(low, score), score, max(high, score))


def nps_variance(promoters: float, *, passives: float, detractors: float) -> float:
    """Variance of one answer, counted as +1, 0 or -1.

    Parameters
    ----------
    promoters, passives, detractors : float
        Answers, or shares of them [count or ratio].

    Returns
    -------
    float
        Variance [ratio², 0 to 1]. Divided by the answers, it is that of the score.

    Raises
    ------
    CalculationError
        When a count is negative or not finite, or there is no answer at all.

    Notes
    -----
    ``P + D - (P - D)²``.

    References
    ----------
    B. Rocks, "Interval estimation for the net promoter score", *The American Statistician* 70 (4), 2016 (key
    `rocks-2016`).

    Examples
    --------
    >>> round(nps_variance(3, passives=2, detractors=1), 4)
    0.5556
    """
    counts = _counts(promoters, passives, detractors)
    total = sum(counts)
    if not total:
        raise impossible("not_solvable", argument="promoters")
    return _variance(counts[0] / total, counts[2] / total)


def nps_change(
    earlier: tuple[float, float, float],
    *,
    later: tuple[float, float, float],
    level: float = 0.95,
    method: Method = "adjusted",
    alternative: Alternative = "two-sided",
) -> Change:
    """Whether the net promoter score changed between two waves of different people.

    Parameters
    ----------
    earlier, later : tuple of float
        Promoters, passives and detractors of each wave [count].
    level : float
        Confidence level of the interval [ratio 0-1, both excluded].
    method : {"adjusted", "plain"}
        As in `nps`.
    alternative : {"two-sided", "greater", "less"}
        What is looked for: any change, a rise, or a fall.

    Returns
    -------
    Change
        Difference [points] with its interval, z and p-value.

    Raises
    ------
    CalculationError
        When a wave has no answer or a count is negative.

    Notes
    -----
    The variances of both waves add up. ±15 points at 100 answers each is noise.

    References
    ----------
    B. Rocks, "Interval estimation for the net promoter score", *The American Statistician* 70 (4), 2016 (key
    `rocks-2016`).

    Examples
    --------
    >>> change = nps_change((50, 30, 20), later=(60, 25, 15))
    >>> round(change.difference.likely), round(change.p_value, 2)
    (15, 0.17)
    """
    waves = [_wave(earlier, "earlier"), _wave(later, "later")]
    if not all(map(sum, waves)):
        raise impossible("not_solvable", argument="earlier" if not sum(waves[0]) else "later")
    adjusted = one_of(method, "method", ("adjusted", "plain")) == "adjusted"
    (before, noise), (after, more) = (_centre_and_error(*wave, adjusted=adjusted) for wave in waves)
    error, z = math.hypot(noise, more), _quantile(level)
    seen = 100 * ((waves[1][0] - waves[1][2]) / sum(waves[1]) - (waves[0][0] - waves[0][2]) / sum(waves[0]))
    middle = after - before
    away = middle / error if error else 0.0
    difference = Interval(min(middle - z * error, seen), seen, max(middle + z * error, seen))
    return Change(difference, away, normal_p_value(away, alternative) if error else 1.0)


def _counts(promoters: float, passives: float, detractors: float) -> tuple[float, float, float]:
    return (
        not_negative(promoters, "promoters"),
        not_negative(passives, "passives"),
        not_negative(detractors, "detractors"),
    )


def _wave(counts: tuple[float, float, float], name: str) -> tuple[float, float, float]:
    if len(counts) != 3:
        raise refusal(name, counts, "same_length", other="(promoters, passives, detractors)", count=3)
    up, still, down = (not_negative(count, f"{name}[{rank}]") for rank, count in enumerate(counts, start=1))
    return up, still, down


def _variance(up: float, down: float) -> float:
    return max(up + down - (up - down) ** 2, 0.0)


def _centre_and_error(promoters: float, passives: float, detractors: float, *, adjusted: bool) -> tuple[float, float]:
    extra, ends = (_EXTRA, _EXTRA_ENDS) if adjusted else (0.0, 0.0)
    total = promoters + passives + detractors + extra
    up, down = (promoters + ends) / total, (detractors + ends) / total
    return 100 * (up - down), 100 * math.sqrt(_variance(up, down) / total)


def _quantile(level: float) -> float:
    return -quantile((1 - confidence(level)) / 2)

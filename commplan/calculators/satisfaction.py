"""Marks of a satisfaction survey: the share of satisfied people, and whether it changed between two waves."""

from collections.abc import Mapping
from dataclasses import dataclass

from commplan.calculators.argument import impossible, not_negative
from commplan.calculators.interval import Interval
from commplan.calculators.proportion import newcombe, wilson


@dataclass(frozen=True, slots=True)
class Satisfied:
    """How many answered, and how many of them are satisfied.

    Parameters
    ----------
    answers, satisfied : float
        [count].
    share : Interval
        Satisfied people among those asked [ratio 0-1]; `likely` is the share observed, None without an answer.
    mean : float or None
        Mean mark, on the survey's own scale.
    """

    answers: float
    satisfied: float
    share: Interval
    mean: float | None


def satisfaction(marks: Mapping[int, float], *, satisfied_from: int, level: float = 0.95) -> Satisfied:
    """Share of people who gave a mark from which they count as satisfied.

    Parameters
    ----------
    marks : mapping of int to float
        How many gave each mark [count].
    satisfied_from : int
        The lowest mark of somebody satisfied, on the same scale.
    level : float
        Confidence level [ratio 0-1, both excluded].

    Returns
    -------
    Satisfied

    Raises
    ------
    CalculationError
        When a count is negative or not finite, or the level is not strictly between 0 and 1.

    Notes
    -----
    The "top two box" share with Wilson's interval. Marks of two scales cannot be compared: 4 of 5 is not 8 of 10, and
    a mean of marks hides how they were spread; the share and its scale are the figure.

    References
    ----------
    P. Farris, N. Bendle, P. Pfeifer, D. Reibstein, *Marketing Metrics*, 2nd ed., Pearson, 2010.

    Examples
    --------
    Twelve answers, nine of them 4 or 5: somewhere between half and nearly all.

    >>> found = satisfaction({3: 2, 2: 1, 4: 5, 5: 4}, satisfied_from=4)
    >>> found.satisfied, round(found.share.low, 2), round(found.share.high, 2)
    (9.0, 0.47, 0.91)
    """
    counts = {mark: not_negative(count, f"marks[{mark}]") for mark, count in marks.items()}
    answers = sum(counts.values())
    satisfied = sum(count for mark, count in counts.items() if mark >= satisfied_from)
    mean = sum(mark * count for mark, count in counts.items()) / answers if answers else None
    return Satisfied(float(answers), float(satisfied), wilson(satisfied, trials=answers, level=level), mean)


def satisfaction_change(earlier: Satisfied, *, later: Satisfied, level: float = 0.95) -> Interval:
    """Difference of the share of satisfied people between two waves of different people.

    Parameters
    ----------
    earlier, later : Satisfied
        Two waves asked the same way, on one scale.
    level : float
        Confidence level [ratio 0-1, both excluded].

    Returns
    -------
    Interval
        Later share less the earlier one [ratio -1 to 1]. One that holds 0 is no change that the data can show.

    Raises
    ------
    CalculationError
        When a wave has no answer.

    Notes
    -----
    Newcombe's interval, see `newcombe`.

    References
    ----------
    R. G. Newcombe, *Statistics in Medicine* 17 (8), 1998, method 10 (key `newcombe-1998-difference`).

    Examples
    --------
    >>> spring = satisfaction({4: 30, 2: 20}, satisfied_from=4)
    >>> autumn = satisfaction({4: 36, 2: 14}, satisfied_from=4)
    >>> satisfaction_change(spring, later=autumn).contains(0)
    True
    """
    if not earlier.answers or not later.answers:
        raise impossible("not_solvable", argument="later" if earlier.answers else "earlier")
    return newcombe(later.satisfied, trials=later.answers, base_successes=earlier.satisfied,
                    base_trials=earlier.answers, level=level)  # fmt: skip

"""One figure for an audit: a weighted mean of levels, with how much of it was answered."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from commplan.calculators.argument import part, positive, refusal


@dataclass(frozen=True, slots=True)
class Score:
    """The score of an audit and what it rests on.

    Parameters
    ----------
    value : float or None
        Score [ratio 0-1]. None when nothing was answered.
    answered : int
        Items with an answer [count].
    total : int
        Items asked [count].
    """

    value: float | None
    answered: int
    total: int

    @property
    def coverage(self) -> float | None:
        """Share of the items that were answered [ratio 0-1]; None when there was no item."""
        return self.answered / self.total if self.total else None


def weighted_score(levels: Sequence[float | None], *, weights: Sequence[float], top: float = 4) -> Score:
    """Weighted mean of the levels of an audit, as a share of the highest level.

    Parameters
    ----------
    levels : sequence of (float or None)
        Level of each item, from 0 to `top`, None when not answered [level]; shape (items,).
    weights : sequence of float
        Weight of each item, above 0, in any unit [weight]; shape (items,).
    top : float
        The highest level [level].

    Returns
    -------
    Score
        The score [ratio 0-1], the items answered and the items asked [count].

    Raises
    ------
    CalculationError
        When there is not one weight per level, a weight is not above 0 (leave the item out instead), or a level lies
        outside 0 and `top`. The message counts the items from 1.

    Notes
    -----
    ``sum(weight * level / top) / sum(weight)`` over the answered items. An unanswered item leaves both sums: it
    neither lowers nor raises the score. Two scores therefore compare only at a similar `coverage`. With nothing
    answered there is no score, None rather than 0.

    References
    ----------
    Google Chrome, *Lighthouse performance scoring*,
    https://developer.chrome.com/docs/lighthouse/performance/performance-scoring (a weighted mean of published weights).

    Examples
    --------
    A baker's audit: website at 3 of 4, opening hours at 4, newsletter not looked at yet.

    >>> weighted_score([3, 4, None], weights=[2, 1, 1])
    Score(value=0.8333333333333334, answered=2, total=3)
    """
    if len(levels) != len(weights):
        raise refusal("weights", len(weights), "one_per_level", count=len(levels))
    top = positive(top, "top")
    heavy = [positive(weight, f"weights[{rank}]") for rank, weight in enumerate(weights, start=1)]
    reached = [
        (weight, part(level, f"levels[{rank}]", whole=top, whole_name="top") / top)
        for rank, (level, weight) in enumerate(zip(levels, heavy, strict=True), start=1)
        if level is not None
    ]
    if not reached:
        return Score(None, 0, len(levels))
    # fsum and the division by top first: rounding can then never carry a full score above 1
    value = math.fsum(weight * share for weight, share in reached) / math.fsum(weight for weight, _ in reached)
    return Score(value, len(reached), len(levels))

"""Chance that is the same everywhere: only uniform numbers are drawn, and what they are made into is arithmetic.

The other distributions of numpy may give other numbers in another version; the exports must not.
"""

import math
from collections.abc import Sequence

import numpy as np

__all__ = ["Draw"]


class Draw:
    """A source of chance with a fixed seed."""

    def __init__(self, seed: int) -> None:
        self._generator = np.random.Generator(np.random.PCG64(seed))

    def between(self, low: float, high: float) -> float:
        """A number between two others."""
        return low + (high - low) * float(self._generator.random())

    def around(self, weights: Sequence[float], spread: float) -> list[float]:
        """Weights, each moved up or down by at most a share of itself."""
        return [weight * self.between(1 - spread, 1 + spread) for weight in weights]

    def scatter(self, count: int, weights: Sequence[float]) -> list[int]:
        """Drop so many single events on days, each on its own, a day being hit as often as its weight says."""
        found = [0] * len(weights)
        ends = np.cumsum(weights)
        for _ in range(count):
            found[int(np.searchsorted(ends, self.between(0, float(ends[-1])), side="right"))] += 1
        return found


def share(total: int, weights: Sequence[float]) -> list[int]:
    """Part a whole number by weights; the parts add up to it exactly.

    Examples
    --------
    >>> share(10, [1, 1, 1])
    [4, 3, 3]
    """
    whole = math.fsum(weights)
    if not whole:
        return [0] * len(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [math.floor(value) for value in exact]
    by_rest = sorted(range(len(exact)), key=lambda rank: (parts[rank] - exact[rank], rank))
    for rank in by_rest[: total - sum(parts)]:
        parts[rank] += 1
    return parts

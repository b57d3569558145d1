"""Sharing out money over concave curves, for many choices of channels at once.

At the best division every channel between its limits brings the same for one more euro. That slope is looked up in a
table and then halved in on; where straight parts leave a jump, the money left over lies on them, which costs nothing.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.piece import Piece

Array = NDArray[np.float64]
_STEPS = 257
_HALVINGS = 20


def fill(pieces: Sequence[Piece], *, kept: NDArray[np.bool_], budgets: Array) -> Array:
    """The best division of each budget over the channels kept, by their envelopes.

    Shapes: `kept` (choices, channels), `budgets` (choices,); returns (choices, channels) [EUR]. The budgets must lie
    between the sum of the low ends and that of the high ends of what is kept.
    """
    below, above = _bracket(pieces, kept, budgets)
    for _ in range(_HALVINGS):
        middle = (below + above) / 2
        too_much = _spends(pieces, middle, kept).sum(axis=1) > budgets
        below, above = np.where(too_much, middle, below), np.where(too_much, above, middle)
    little, much = _spends(pieces, above, kept), _spends(pieces, below, kept)
    gap = much.sum(axis=1) - little.sum(axis=1)
    share = np.where(gap > 0, (budgets - little.sum(axis=1)) / np.where(gap > 0, gap, 1.0), 0.0)
    return np.asarray(little + np.clip(share, 0, 1)[:, None] * (much - little))


def feasible(pieces: Sequence[Piece], *, kept: NDArray[np.bool_], budgets: Array) -> NDArray[np.bool_]:
    """Which choices can take their budget at all; shape (choices,)."""
    least = kept @ np.array([piece.low for piece in pieces])
    most = kept @ np.array([piece.high for piece in pieces])
    slack = 1e-9 * np.maximum(budgets, 1.0)
    return np.asarray((least <= budgets + slack) & (budgets <= most + slack))


def _bracket(pieces: Sequence[Piece], kept: NDArray[np.bool_], budgets: Array) -> tuple[Array, Array]:
    """Logarithms of two slopes near each other, at which too much and too little would be spent."""
    low, high = _slopes(pieces)
    steps = np.linspace(np.log(low), np.log(high), _STEPS)
    spends = _spends(pieces, steps, np.ones((_STEPS, len(pieces)), dtype=bool))
    totals = kept @ spends.T  # falling along each row
    rank = np.clip((totals > budgets[:, None]).sum(axis=1), 1, _STEPS - 1)
    return steps[rank - 1], steps[rank]


def _spends(pieces: Sequence[Piece], log_slopes: Array, kept: NDArray[np.bool_]) -> Array:
    slopes = np.exp(log_slopes)
    return np.column_stack([piece.spend_at(slopes) for piece in pieces]) * kept


def _slopes(pieces: Sequence[Piece]) -> tuple[float, float]:
    """Slopes below and above all those that the channels can have."""
    ends = [float(np.asarray(piece.curve.marginal(np.array([max(piece.touch, piece.low, piece.high * 1e-12, 1e-12),
                                                            piece.high])))[rank])
            for piece in pieces for rank in (0, 1)]  # fmt: skip
    lines = [piece.line for piece in pieces if np.isfinite(piece.line)]
    finite = [slope for slope in (*ends, *lines) if np.isfinite(slope) and slope > 0] or [1.0]
    return max(min(finite) / 4, 1e-290), min(max(finite) * 4, 1e290)

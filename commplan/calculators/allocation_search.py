"""The search itself: ceilings from concave envelopes, then branch and bound where a curve is S-shaped."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.allocation_problem import Problem
from commplan.calculators.argument import impossible
from commplan.calculators.curve import Spend
from commplan.calculators.piece import Piece
from commplan.calculators.water_filling import feasible, fill

Array = NDArray[np.float64]
_CLOSE = 1e-9
_LEVELLING = 4
_MOST_NODES = 5_000


@dataclass(frozen=True)
class Left:
    """Money left aside: each euro counts as the least that a euro must bring."""

    slope: float

    @property
    def inflection(self) -> float:
        """A straight line has none."""
        return 0.0

    def result(self, spend: Spend) -> Array:
        """What it is worth not to spend it [result]."""
        return np.asarray(self.slope * np.asarray(spend, float))

    def marginal(self, spend: Spend) -> Array:
        """The same everywhere, but for a hair that gives the money an order [result per EUR]."""
        return np.asarray(self.slope * (1 - 1e-13 * np.log1p(np.asarray(spend, float))))

    def spend_at(self, slopes: Array, *, guess: Array) -> Array:  # noqa: ARG002
        """Anywhere: the slope is the same."""
        return guess


@dataclass(frozen=True)
class Found:
    """The best division [EUR per channel], which channels it keeps, and how much better any other could be."""

    spends: Array
    kept: NDArray[np.bool_]
    result: float
    gap: float


def best_choice(problem: Problem) -> Found:
    """The best division over every choice of channels that the problem allows."""
    if not problem.budget:
        return Found(np.zeros(len(problem.names)), np.ones(len(problem.names), dtype=bool), 0.0, 0.0)
    pieces = pieces_of(problem)
    best: Found | None = None
    for kept in problem.choices():
        for ceiling, choice in _ceilings(problem, pieces, kept):
            if best is None or ceiling > best.result + _CLOSE * abs(best.result):
                best = _better(best, solve(problem, pieces, choice))
    if best is None:
        raise impossible("budget_too_small", needed=min(low for low in problem.low), total=problem.budget)
    return best


def pieces_of(problem: Problem) -> list[Piece]:
    """The channels between their limits, and the money left aside where that is allowed."""
    pieces = [Piece(problem.curves[name], low, high)
              for name, low, high in zip(problem.names, problem.low, problem.high, strict=True)]  # fmt: skip
    return pieces if problem.floor is None else [*pieces, Piece(Left(max(problem.floor, 1e-12)), 0.0, problem.budget)]


def with_left(problem: Problem, kept: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The choices with the money left aside, which is always kept."""
    return kept if problem.floor is None else np.hstack([kept, np.ones((len(kept), 1), dtype=bool)])


def _ceilings(problem: Problem, pieces: list[Piece], kept: NDArray[np.bool_]) -> list[tuple[float, NDArray[np.bool_]]]:
    """What each choice can bring at most, the most promising first."""
    rows = with_left(problem, kept)
    budgets = np.full(len(rows), problem.budget)
    rows = rows[feasible(pieces, kept=rows, budgets=budgets)]
    if not len(rows):
        return []
    spends = fill(pieces, kept=rows, budgets=budgets[: len(rows)])
    heights = np.column_stack([piece.ceiling(spends[:, rank]) for rank, piece in enumerate(pieces)]) * rows
    totals = heights.sum(axis=1)
    return [(float(totals[rank]), rows[rank]) for rank in np.argsort(-totals, kind="stable")]


def _better(one: Found | None, other: Found) -> Found:
    return other if one is None or other.result > one.result else one


def solve(problem: Problem, pieces: Sequence[Piece], choice: NDArray[np.bool_]) -> Found:
    """The best division over one choice of channels, by branch and bound on the S-shaped ones."""
    active = [rank for rank in range(len(pieces)) if choice[rank]]
    start = [pieces[rank] for rank in active]
    order = count()
    ceiling, division = _relaxed(start, problem.budget)
    best, spends = _true(start, division), division
    heap = [(-ceiling, next(order), start, division)]
    nodes = 0
    while heap and -heap[0][0] > best + _CLOSE * abs(best) and nodes < _MOST_NODES:
        _, _, node, division = heapq.heappop(heap)
        nodes += 1
        if (reached := _true(node, division)) > best:
            best, spends = reached, division
        for child in _split(node, division):
            if feasible(child, kept=np.ones((1, len(child)), bool), budgets=np.array([problem.budget]))[0]:
                ceiling, inside = _relaxed(child, problem.budget)
                heapq.heappush(heap, (-ceiling, next(order), child, inside))
    gap = max((-heap[0][0] - best) if heap else 0.0, 0.0)
    polished = polish(start, spends, problem.budget)
    spends = polished if _true(start, polished) >= best - 1e-12 * abs(best) else spends
    full = np.zeros(len(pieces))
    full[active] = spends
    size = len(problem.names)
    return Found(full[:size], choice[:size], max(best, _true(start, spends)), gap)


def polish(pieces: Sequence[Piece], spends: Array, budget: float) -> Array:
    """The same division made exact: each S-shaped channel stays on its side of the bend, the others are levelled."""
    held = held_at(pieces, spends)
    division: Array = fill(held, kept=np.ones((1, len(held)), bool), budgets=np.array([budget]))[0]
    return levelled(pieces, division)


def levelled(pieces: Sequence[Piece], spends: Array) -> Array:
    """The same with equal slopes inside the limits, by Newton's steps; one that loses or leaves them is not taken.

    A channel below its bend may stand inside too, where the others' returns fall faster than its own rise.
    """
    inner = [rank for rank, piece in enumerate(pieces) if piece.low < spends[rank] < piece.high and spends[rank] > 0]
    for _ in range(_LEVELLING if len(inner) > 1 else 0):
        moved = spends.copy()
        moved[inner] += _towards_one_slope([pieces[rank] for rank in inner], spends[inner])
        if not np.isfinite(moved).all() or any(not piece.low <= to <= piece.high
                                               for piece, to in zip(pieces, moved, strict=True)):  # fmt: skip
            break
        if _true(pieces, moved) < _true(pieces, spends):
            break
        spends = moved
    return spends


def _towards_one_slope(pieces: Sequence[Piece], spends: Array) -> Array:
    """How much each amount has to change, to first order; the changes add up to nothing."""
    steps = spends * 1e-6
    ends = [(float(piece.curve.marginal(x - h)), float(piece.curve.marginal(x + h)))
            for piece, x, h in zip(pieces, spends, steps, strict=True)]  # fmt: skip
    slopes = np.array([(low + high) / 2 for low, high in ends])
    bends = zip(ends, steps, strict=True)
    softness = np.array([2 * h / (high - low) if high != low else 0.0 for (low, high), h in bends])
    total = softness.sum()
    return softness * ((softness @ slopes) / total - slopes) if total else np.zeros(len(pieces))


def held_at(pieces: Sequence[Piece], spends: Array) -> list[Piece]:
    """The channels without the parts where their returns rise: beyond the bend, or where they are."""
    held = []
    for piece, spend in zip(pieces, spends, strict=True):
        bend = float(piece.curve.inflection)
        is_beyond = spend >= bend and bend > piece.low
        if bend <= piece.low:
            held.append(piece)
        else:
            held.append(Piece(piece.curve, bend, piece.high) if is_beyond else Piece(piece.curve, spend, spend))
    return held


def _relaxed(pieces: Sequence[Piece], budget: float) -> tuple[float, Array]:
    division = fill(pieces, kept=np.ones((1, len(pieces)), bool), budgets=np.array([budget]))[0]
    heights = [float(piece.ceiling(spend)) for piece, spend in zip(pieces, division, strict=True)]
    return sum(heights), division


def _true(pieces: Sequence[Piece], spends: Array) -> float:
    return sum(float(piece.curve.result(spend)) for piece, spend in zip(pieces, spends, strict=True))


def _split(pieces: list[Piece], spends: Array) -> list[list[Piece]]:
    """Two problems in place of one: below and above the amount at which the ceiling is furthest from the curve."""
    over = [float(piece.ceiling(np.array(spend)) - piece.curve.result(spend))
            for piece, spend in zip(pieces, spends, strict=True)]  # fmt: skip
    rank = int(np.argmax(over))
    piece, spend = pieces[rank], float(spends[rank])
    if over[rank] <= 0 or not piece.low < spend < piece.high:
        return []
    halves = (Piece(piece.curve, piece.low, spend), Piece(piece.curve, spend, piece.high))
    return [[*pieces[:rank], half, *pieces[rank + 1 :]] for half in halves]

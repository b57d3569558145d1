"""How far the best division may be moved before it costs more than somebody would notice: optima are flat."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.allocation_problem import Problem
from commplan.calculators.allocation_search import Found, held_at, pieces_of
from commplan.calculators.interval import Interval
from commplan.calculators.piece import Piece
from commplan.calculators.water_filling import feasible, fill

Array = NDArray[np.float64]
_HALVINGS = 12
_FURTHEST = 20.0


def channel_ranges(problem: Problem, found: Found, *, loss: float) -> dict[str, Interval]:
    """For each channel, the amounts at which the whole, the others being adapted, loses no more than so much."""
    spends = np.append(found.spends, problem.budget - found.spends.sum()) if problem.floor is not None else found.spends
    kept = np.append(found.kept, True) if problem.floor is not None else found.kept
    pieces = pieces_of(problem)
    active = [rank for rank in range(len(pieces)) if kept[rank]]
    held = held_at([pieces[rank] for rank in active], spends[active])
    movable = [rank for rank, piece in enumerate(held) if active[rank] < len(problem.names) and piece.low < piece.high]
    enough = (1 - loss) * found.result
    lows, highs = (_furthest(held, spends[active], movable, end, enough, problem.budget) for end in ("low", "high"))
    moved = {active[rank]: (low, high) for rank, low, high in zip(movable, lows, highs, strict=True)}
    return {name: _interval(found.spends[rank], moved.get(rank)) for rank, name in enumerate(problem.names)}


def total_range(problem: Problem, found: Found, *, value: float, loss: float) -> Interval | None:
    """The totals whose profit, value × result - spend, is within so much of the best; None where none makes one."""
    spends = [spend for spend, kept in zip(found.spends, found.kept, strict=True) if kept]
    pieces = held_at(_wider(problem, found), np.array(spends))
    best = sum(float(piece.spend_at(np.array([1 / value]))[0]) for piece in pieces)
    least, most = sum(piece.low for piece in pieces), sum(piece.high for piece in pieces)

    def profit(totals: Array) -> Array:
        rows = np.ones((len(totals), len(pieces)), bool)
        return value * _results(pieces, fill(pieces, kept=rows, budgets=totals)) - totals

    top = float(profit(np.array([best]))[0])
    if top <= 0:
        return None
    ends = [_edge(lambda totals: profit(totals) >= (1 - loss) * top, np.array([best]), np.array([end]))[0]
            for end in (least, most)]  # fmt: skip
    return Interval(min(float(ends[0]), best), best, max(float(ends[1]), best))


def _wider(problem: Problem, found: Found) -> list[Piece]:
    """The channels kept, with room beyond this budget where nobody limited them to less."""
    return [
        Piece(problem.curves[name], low, high if high < problem.budget or low == high else _FURTHEST * problem.budget)
        for name, low, high, kept in zip(problem.names, problem.low, problem.high, found.kept, strict=True)
        if kept
    ]


def _furthest(held: list[Piece], spends: Array, movable: list[int], end: str, enough: float, budget: float) -> Array:
    """How far each channel can be moved towards one of its ends; shape (movable,)."""
    if not movable:
        return np.array([])
    rows = np.ones((len(movable), len(held)), bool)
    rows[np.arange(len(movable)), movable] = False

    def good(amounts: Array) -> NDArray[np.bool_]:
        budgets = budget - amounts
        possible = feasible(held, kept=rows, budgets=budgets)
        own = np.array([float(held[rank].curve.result(amount)) for rank, amount in zip(movable, amounts, strict=True)])
        return possible & (own + _results(held, fill(held, kept=rows, budgets=budgets) * rows, rows) >= enough)

    return _edge(good, spends[movable], np.array([getattr(held[rank], end) for rank in movable]))


def _edge(good: Callable[[Array], NDArray[np.bool_]], inside: Array, outside: Array) -> Array:
    """The last place that is still good on the way from one that is to the end."""
    reached = good(outside)
    inside, outside = np.where(reached, outside, inside), outside.copy()
    for _ in range(_HALVINGS):
        middle = (inside + outside) / 2
        fine = good(middle)
        inside, outside = np.where(fine, middle, inside), np.where(fine, outside, middle)
    return inside


def _results(pieces: list[Piece], spends: Array, rows: NDArray[np.bool_] | None = None) -> Array:
    heights = np.column_stack([piece.curve.result(spends[:, rank]) for rank, piece in enumerate(pieces)])
    return np.asarray((heights if rows is None else heights * rows).sum(axis=1))


def _interval(spend: float, moved: tuple[float, float] | None) -> Interval:
    spend = float(spend)
    if moved is None:
        return Interval(spend, spend, spend)
    return Interval(min(float(moved[0]), spend), spend, max(float(moved[1]), spend))

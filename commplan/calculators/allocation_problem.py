"""What is to be divided, and within which limits: checked, and refused with the reason where it cannot be done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from commplan.calculators.argument import impossible, not_negative, refusal
from commplan.calculators.curve import Curve

Limits = Mapping[str, float]
_CHUNK = 4_096


@dataclass(frozen=True)
class Problem:
    """Channels in order, with their limits [EUR]; a pinned one has the same low and high end."""

    curves: Mapping[str, Curve]
    names: tuple[str, ...]
    budget: float
    low: tuple[float, ...]
    high: tuple[float, ...]
    pinned: frozenset[str]
    keep: int | None
    floor: float | None

    @classmethod
    def of(
        cls, curves: Mapping[str, Curve], *, budget: float, least: Limits | None, most: Limits | None,
        pinned: Limits | None, keep: int | None, floor: float | None,
    ) -> "Problem":  # fmt: skip
        """The problem once it is known that it can be solved."""
        if not curves:
            raise refusal("curves", {}, "a_curve")
        fixed = _limits(pinned, "pinned", curves)
        low, high = _limits(least, "least", curves), _limits(most, "most", curves)
        names = tuple(curves)
        lows = tuple(fixed.get(name, low.get(name, 0.0)) for name in names)
        highs = tuple(fixed.get(name, min(high.get(name, budget), max(budget, low.get(name, 0.0)))) for name in names)
        for name, start, end in zip(names, lows, highs, strict=True):
            if start > end:
                raise refusal(f"least[{name!r}]", start, "pair_in_order")
        problem = cls(curves, names, budget, lows, highs, frozenset(fixed), keep, floor)
        problem._check_room()
        return problem

    def choices(self) -> Iterator[NDArray[np.bool_]]:
        """Every choice of channels to keep, some thousand at a time; shape (choices, channels).

        What is pinned is in each. Without least amounts a smaller choice is never better than a larger one.
        """
        settled = [rank for rank, name in enumerate(self.names) if name in self.pinned]
        free = [rank for rank in range(len(self.names)) if rank not in settled]
        if self.keep is None:
            yield np.ones((1, len(self.names)), dtype=bool)
            return
        room = min(self.keep - sum(self.high[rank] > 0 for rank in settled), len(free))
        fewest = 0 if any(self.low[rank] > 0 for rank in free) else room
        rows = [combo for size in range(fewest, room + 1) for combo in combinations(free, size)]
        for start in range(0, len(rows), _CHUNK):
            part = rows[start : start + _CHUNK]
            kept = np.zeros((len(part), len(self.names)), dtype=bool)
            kept[:, settled] = True
            for line, combo in enumerate(part):
                kept[line, list(combo)] = True
            yield kept

    def _check_room(self) -> None:
        settled = [high for name, high in zip(self.names, self.high, strict=True) if name in self.pinned]
        used = sum(high > 0 for high in settled)
        if self.keep is not None and used > self.keep:
            raise impossible("too_many_pinned", pinned=used, most=self.keep)
        needed = sum(settled) if self.keep is not None else sum(self.low)
        if needed > self.budget * (1 + 1e-12):
            raise impossible("budget_too_small", needed=needed, total=self.budget)
        others = sorted((high for name, high in zip(self.names, self.high, strict=True) if name not in self.pinned),
                        reverse=True)  # fmt: skip
        room = sum(settled) + sum(others if self.keep is None else others[: self.keep - used])
        if self.floor is None and room < self.budget * (1 - 1e-12):
            raise impossible("budget_too_large", room=room, total=self.budget)


def _limits(limits: Limits | None, name: str, curves: Mapping[str, Curve]) -> dict[str, float]:
    given = dict(limits or {})
    if unknown := sorted(set(given) - set(curves)):
        raise impossible("channels_unknown", argument=name, names=unknown, known=sorted(curves))
    return {key: not_negative(amount, f"{name}[{key!r}]") for key, amount in given.items()}

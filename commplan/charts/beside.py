"""Labels beside points, each near its own, none over another one or over a point."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

CLEAR, STEP, GAP = 11, 12, 4
"""How far a label stays from a point, how far away the next try is, what stays free between two labels [px]."""
ROUNDS = 12
_WAYS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))


@dataclass(frozen=True)
class Area:
    """A rectangle on the page [px from the left and from the top]."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area", gap: float = 0) -> bool:
        """Whether the two overlap, or come nearer than the gap."""
        return (self.left < other.right + gap and other.left < self.right + gap
                and self.top < other.bottom + gap and other.top < self.bottom + gap)  # fmt: skip

    def holds(self, other: "Area") -> bool:
        """Whether the other one lies inside."""
        return (self.left <= other.left and other.right <= self.right
                and self.top <= other.top and other.bottom <= self.bottom)  # fmt: skip


Point = tuple[float, float]


def beside(points: Sequence[Point], sizes: Sequence[tuple[float, float]], room: Area) -> list[Area]:
    """Where each label stands.

    Parameters
    ----------
    points : sequence of (float, float)
        What is labelled, the most important first [px].
    sizes : sequence of (float, float)
        Width and height of each label [px].
    room : Area
        Where labels may stand. One that finds no place in it stands below it, so that none is ever lost.
    """
    dots = [Area(x, y, x, y) for x, y in points]
    placed: list[Area] = []
    for point, size in zip(points, sizes, strict=True):
        fits = (area for area in _places(point, size) if room.holds(area) and _is_free(area, dots, placed))
        placed.append(next(fits, None) or _below(size, room, placed))
    return placed


def _places(point: Point, size: tuple[float, float]) -> Iterator[Area]:
    """Around the point, ever further away."""
    (x, y), (wide, high) = point, size
    for away in range(ROUNDS):
        for right, down in _WAYS:
            out = CLEAR + away * STEP
            middle = (x + right * (out + wide / 2), y + down * (out * (0.6 if right else 1) + high / 2))
            yield Area(middle[0] - wide / 2, middle[1] - high / 2, middle[0] + wide / 2, middle[1] + high / 2)


def _is_free(area: Area, dots: Iterable[Area], placed: Iterable[Area]) -> bool:
    return not (any(area.meets(dot, CLEAR - 2) for dot in dots) or any(area.meets(each, GAP) for each in placed))


def _below(size: tuple[float, float], room: Area, placed: Iterable[Area]) -> Area:
    top = max([room.bottom, *(each.bottom for each in placed)]) + GAP
    return Area(room.left, top, room.left + size[0], top + size[1])


def lead(point: Point, area: Area) -> tuple[Point, Point] | None:
    """The ends of a line from a point to a label that stands away from it; None where it stands beside it."""
    end = (min(max(point[0], area.left), area.right), min(max(point[1], area.top), area.bottom))
    away = math.dist(point, end)
    if away <= CLEAR + STEP:
        return None
    share = CLEAR / away
    return (point[0] + (end[0] - point[0]) * share, point[1] + (end[1] - point[1]) * share), end

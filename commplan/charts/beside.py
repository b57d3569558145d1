"""Labels beside points, each near its own, none over another one or over a point."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

CLEAR, STEP, GAP = 11, 12, 4
"""How far a label stays from a point, how far away the next try is, what stays free between two labels [px]."""
ROUNDS, NEAREST, PIECES = 7, 12, 24
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


def beside(
    points: Sequence[Point], sizes: Sequence[tuple[float, float]], room: Area, *, rules: Sequence[Area] = ()
) -> list[Area | None]:
    """Where each label stands; None for one that finds no place near its point.

    Parameters
    ----------
    points : sequence of (float, float)
        What is labelled, the most important first [px].
    sizes : sequence of (float, float)
        Width and height of each label [px].
    room : Area
        Where labels may stand.
    rules : sequence of Area
        What a label should not stand on if there is a place near by where it does not.
    """
    dots = [Area(x, y, x, y) for x, y in points]
    found: list[Area | None] = []
    for point, size in zip(points, sizes, strict=True):
        placed = [(other, area) for other, area in zip(points, found, strict=False) if area]
        fits = [area for area in _places(point, size) if room.holds(area) and _is_free(area, point, dots, placed)]
        clear = [area for area in fits[:NEAREST] if not any(area.meets(each) for each in rules)]
        found.append(next(iter(clear + fits), None))
    return found


def _places(point: Point, size: tuple[float, float]) -> Iterator[Area]:
    """Around the point, ever further away."""
    (x, y), (wide, high) = point, size
    for away in range(ROUNDS):
        for right, down in _WAYS:
            out = CLEAR + away * STEP
            middle = (x + right * (out + wide / 2), y + down * (out * (0.6 if right else 1) + high / 2))
            yield Area(middle[0] - wide / 2, middle[1] - high / 2, middle[0] + wide / 2, middle[1] + high / 2)


def _is_free(area: Area, point: Point, dots: Iterable[Area], placed: Sequence[tuple[Point, Area]]) -> bool:
    """Whether it covers no point, no other label and no line to one, and its own line crosses no label."""
    if any(area.meets(dot, CLEAR - 2) for dot in dots) or any(area.meets(each, GAP) for _, each in placed):
        return False
    crossed = any(bit.meets(each) for bit in _wire(point, area) for _, each in placed)
    return not crossed and not any(area.meets(bit, 1) for pair in placed for bit in _wire(*pair))


def lead(point: Point, area: Area) -> tuple[Point, Point] | None:
    """The ends of a line from a point to a label that stands away from it; None where it stands beside it."""
    end = (min(max(point[0], area.left), area.right), min(max(point[1], area.top), area.bottom))
    away = math.dist(point, end)
    if away <= CLEAR + STEP:
        return None
    share = CLEAR / away
    return (point[0] + (end[0] - point[0]) * share, point[1] + (end[1] - point[1]) * share), end


def _wire(point: Point, area: Area) -> list[Area]:
    """The line to a label, as a row of small pieces."""
    ends = lead(point, area)
    if ends is None:
        return []
    (x1, y1), (x2, y2) = ends
    shares = [rank / PIECES for rank in range(PIECES)]
    spots = [(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share) for share in shares]
    return [Area(x, y, x, y) for x, y in spots]

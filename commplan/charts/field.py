"""A field between two axes from 0 to 10: dots, a name beside each, or a number where there is no room for it."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.charts.base import SMALL, TEXT, WIDTH, Side, label, mark, page, panel, rule
from commplan.charts.beside import Area, Point, beside, lead
from commplan.charts.colours import HUE, INK
from commplan.charts.lettering import cut, width, wrap

LEFT, RIGHT, TOP, BOTTOM = 40, 690, 54, 454
MIDDLE = ((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2)
FOOT, LINE, ROOM, DOT, NUMBERED = BOTTOM + 54, 17, 230, 17, 18
ROOM_FOR_NAMES = Area(4, TOP + 4, WIDTH - 4, BOTTOM - 6)
RULES = (Area(MIDDLE[0], 0, MIDDLE[0], FOOT), Area(LEFT, MIDDLE[1], RIGHT, MIDDLE[1]), Area(LEFT, 0, LEFT, FOOT))


@dataclass(frozen=True)
class Named:
    """A name, and whether it is the one that the picture is about."""

    name: str
    own: bool = False

    @property
    def lines(self) -> list[str]:
        """On two lines at most; a bold letter is an eighth wider than another one."""
        return wrap(self.name, ROOM / 1.13, TEXT)


@dataclass(frozen=True)
class Spot:
    """A dot on the page and those who stand there."""

    point: Point
    named: tuple[Named, ...]

    @property
    def own(self) -> bool:
        """Whether the one that the picture is about stands there."""
        return any(each.own for each in self.named)

    @property
    def size(self) -> tuple[float, float]:
        """How wide and high the names are [px]."""
        lines = [(line, each.own) for each in self.named for line in each.lines]
        return max(width(line, TEXT, bold=own) for line, own in lines), LINE * len(lines)


def spots(placed: Iterable[tuple[float, float, Named]]) -> list[Spot]:
    """The dots of what was placed from 0 to 10; one that would cover a dot already there shares it."""
    found: dict[Point, tuple[Named, ...]] = {}
    for x, y, named in placed:
        point = (LEFT + (RIGHT - LEFT) * x / 10, BOTTOM - (BOTTOM - TOP) * y / 10)
        taken = next((other for other in found if math.dist(point, other) < DOT), point)
        found[taken] = (*found.get(taken, ()), named)
    return [Spot(point, named) for point, named in found.items()]


def draw_field(dots: Sequence[Spot], names: tuple[str, str], ends: Mapping[str, str]) -> Figure:
    """The axes with their names and what their ends mean (`least`, `most`), the dots, and who has a number."""
    areas = beside([spot.point for spot in dots], [spot.size for spot in dots], ROOM_FOR_NAMES, rules=RULES)
    numbers = {spot.point: rank for rank, spot in enumerate(_crowded(dots, areas), start=1)}
    key = [f"{numbers[spot.point]}   {each.name}" for spot in dots if spot.point in numbers for each in spot.named]
    height = FOOT + (LINE + 3) * len(key)
    figure = page(height)
    axes = panel(figure, 0, WIDTH, 0, height, x=(0, WIDTH), y=(height, 0))
    _scale(axes, names, ends)
    for spot, area in zip(dots, areas, strict=True):
        _dot(axes, spot, str(numbers.get(spot.point, "")))
        if area:
            _names(axes, spot, area)
    for rank, line in enumerate(key):
        label(axes, cut(line, RIGHT - LEFT, TEXT), LEFT, FOOT + (LINE + 3) * (rank + 0.5))
    return figure


def _crowded(dots: Iterable[Spot], areas: Iterable[Area | None]) -> Iterator[Spot]:
    return (spot for spot, area in zip(dots, areas, strict=True) if area is None)


def _scale(axes: Axes, names: tuple[str, str], ends: Mapping[str, str]) -> None:
    for x, faint in ((LEFT, 0.6), (MIDDLE[0], 0.2)):
        rule(axes, [x, x], [TOP, BOTTOM], alpha=faint)
    for y, faint in ((BOTTOM, 0.6), (MIDDLE[1], 0.2)):
        rule(axes, [LEFT, RIGHT], [y, y], alpha=faint)
    across, up = (cut(name, RIGHT - LEFT, TEXT, bold=True) for name in names)
    label(axes, up, LEFT, 14, bold=True)
    label(axes, across, RIGHT, BOTTOM + 41, side="right", bold=True)
    label(axes, ends["most"], LEFT, TOP - 18, size=SMALL, muted=True)
    label(axes, ends["least"], LEFT, BOTTOM + 18, size=SMALL, muted=True)
    label(axes, ends["most"], RIGHT, BOTTOM + 18, size=SMALL, muted=True, side="right")


def _dot(axes: Axes, spot: Spot, number: str) -> None:
    size = NUMBERED if number else 15 if spot.own else 10
    mark(axes, *spot.point, "o", HUE if spot.own else INK, size=size, hollow=bool(number) or not spot.own)
    label(axes, number, *spot.point, side="center", size=SMALL, bold=True) if number else None


def _names(axes: Axes, spot: Spot, area: Area) -> None:
    if line := lead(spot.point, area):
        rule(axes, [end[0] for end in line], [end[1] for end in line], alpha=0.5)
    # a text is at most as wide as was reckoned with, so it begins at the side that is next to its dot
    side: Side = "left" if area.left > spot.point[0] else "right" if area.right < spot.point[0] else "center"
    x = {"left": area.left, "right": area.right, "center": (area.left + area.right) / 2}[side]
    lines = [(line, each.own) for each in spot.named for line in each.lines]
    for rank, (text, own) in enumerate(lines):
        label(axes, text, x, area.top + LINE * (rank + 0.5), side=side, bold=own)

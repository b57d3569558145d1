"""Boxes with a name and a few words in them, and lines between boxes that stand in two columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, PathPatch
from matplotlib.path import Path

from commplan.charts.base import SMALL, TEXT, WIDTH, label, mark
from commplan.charts.colours import BAD, HUE, INK
from commplan.charts.lettering import wrap

WIDE, PAD, LINE, SMALL_LINE, BADGE = 262, 12, 18, 16, 26
SIDES = (0, WIDTH - WIDE)
PORT, GAP = 12, 14


@dataclass(frozen=True)
class Box:
    """A box: what stands in it, and how it is marked."""

    key: str
    name: str
    words: str
    letter: str = ""
    dashed: bool = False

    @property
    def lines(self) -> list[str]:
        """The name on at most three lines; a bold letter is an eighth wider than another one."""
        return wrap(self.name, (WIDE - 2 * PAD - (BADGE if self.letter else 0)) / 1.13, TEXT, most=3)

    @property
    def small(self) -> list[str]:
        """The words under it."""
        return wrap(self.words, WIDE - 2 * PAD, SMALL, most=3)

    @property
    def height(self) -> float:
        """How high it is [px]."""
        return 2 * PAD - 2 + LINE * len(self.lines) + SMALL_LINE * len(self.small)


Columns = tuple[list[Box], list[Box]]


def height_of(columns: Columns) -> float:
    """How high the longer of two columns is [px]."""
    return max(sum(box.height + GAP for box in boxes) - GAP for boxes in columns)


def draw_band(
    axes: Axes, columns: Columns, pairs: Sequence[tuple[str, str]], top: float, *, arrows: bool = False
) -> None:
    """Two columns of boxes from there downwards and the lines between them; an arrow goes to the second of a pair."""
    placed: list[list[tuple[Box, float]]] = []
    for boxes in columns:
        room = height_of(columns) - (sum(box.height + GAP for box in boxes) - GAP)
        at = top + (room / 2 if pairs else 0)  # what is tied together is centred, what stands apart is a list
        placed.append([(box, at + sum(each.height + GAP for each in boxes[:rank])) for rank, box in enumerate(boxes)])
    draw_lines(axes, placed, pairs, arrows=arrows)
    for left, boxes_at in zip(SIDES, placed, strict=True):
        for box, y in boxes_at:
            draw_box(axes, box, left, y)


def draw_box(axes: Axes, box: Box, left: float, top: float) -> None:
    """Draw a box with its upper left corner there [px]."""
    edge = (BAD, 1.0) if box.letter else (INK, 0.45)
    axes.add_patch(FancyBboxPatch((left + 1, top), WIDE - 2, box.height, boxstyle="round,pad=0,rounding_size=5",
                                  facecolor=(INK, 0.05), edgecolor=edge, linewidth=1.6 if box.letter else 1.1,
                                  linestyle=(0, (4, 3)) if box.dashed else "solid"))  # fmt: skip
    for rank, line in enumerate(box.lines):
        label(axes, line, left + PAD, top + PAD + LINE * (rank + 0.5) - 1, bold=True)
    foot = top + PAD + LINE * len(box.lines)
    for rank, line in enumerate(box.small):
        label(axes, line, left + PAD, foot + SMALL_LINE * (rank + 0.5), size=SMALL, muted=True)
    if box.letter:
        at = (left + WIDE - PAD - 9, top + PAD + LINE / 2 - 1)
        mark(axes, *at, "o", BAD, size=19, hollow=True)
        label(axes, box.letter, *at, side="center", size=SMALL, bold=True)


def draw_lines(
    axes: Axes,
    tops: Sequence[Sequence[tuple[Box, float]]],
    pairs: Sequence[tuple[str, str]],
    *,
    arrows: bool = False,
) -> None:
    """Join boxes of two columns by curves that leave them at their inner edge, each at a place of its own."""
    side = {box.key: column for column, boxes in enumerate(tops) for box, _ in boxes}
    middle = {box.key: top + box.height / 2 for boxes in tops for box, top in boxes}
    ports = {key: _ports(key, pairs, middle) for key in middle}
    for pair in pairs:
        (x1, y1), (x2, y2) = ((SIDES[side[key]] + (0 if side[key] else WIDE), ports[key][pair]) for key in pair)
        # two boxes of one column are joined by an arc, the further apart the wider
        bend = (SIDES[1] - WIDE) / 2 if side[pair[0]] != side[pair[1]] else min(40 + abs(y2 - y1) / 5, 150)
        pull = [bend if not side[key] else -bend for key in pair]
        curve = Path([(x1, y1), (x1 + pull[0], y1), (x2 + pull[1], y2), (x2, y2)],
                     [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])  # fmt: skip
        axes.add_patch(PathPatch(curve, facecolor="none", edgecolor=HUE, linewidth=2, zorder=0.5))
        if arrows:
            mark(axes, x1, y1, "o", HUE, size=5)
            mark(axes, x2 + (-4 if side[pair[1]] else 4), y2, ">" if side[pair[1]] else "<", HUE, size=9)
        else:
            mark(axes, [x1, x2], [y1, y2], "o", HUE, size=6)


def _ports(key: str, pairs: Sequence[tuple[str, str]], middle: dict[str, float]) -> dict[tuple[str, str], float]:
    """Where each line of a box leaves it: in the order of what it goes to, around the middle."""
    own = [pair for pair in pairs if key in pair]
    own.sort(key=lambda pair: middle[pair[1] if pair[0] == key else pair[0]])
    step = min(PORT, 34 / len(own)) if own else 0
    return {pair: middle[key] + (rank - (len(own) - 1) / 2) * step for rank, pair in enumerate(own)}

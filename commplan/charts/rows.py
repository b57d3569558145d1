"""Charts in rows: the names at the left, and a column of words or dots wherever it is needed."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from commplan.charts.base import TEXT, across, label, mark
from commplan.charts.colours import HUE, channel_mark
from commplan.charts.lettering import wrap
from commplan.knowledge.say import Say

LABELS = 200
"""The room for the names [px]."""
LINE, STEP = 17, 9.5


def rows(count: int) -> tuple[float, float]:
    """The limits of a panel of so many rows, the first one at the top."""
    return count - 0.5, -0.5


def row_names(axes: Axes, names: Sequence[str], *, left: float = 0) -> None:
    """The names of the rows at the left, on two lines at most."""
    for row, name in enumerate(names):
        lines = wrap(name, LABELS - left, TEXT)
        for rank, line in enumerate(lines):
            label(axes, line, left, row, at=across(axes), dy=(rank - (len(lines) - 1) / 2) * LINE)


def channel_names(axes: Axes, frame: pd.DataFrame, say: Say) -> None:
    """The channels at the left, each behind the mark that it has on every page."""
    for row, rank in enumerate(frame["rank"]):
        colour, shape = channel_mark(rank)
        mark(axes, 7, row, shape, colour, at=across(axes))
    row_names(axes, [say.words.show(title) for title in frame["title"]], left=20)


def dots(axes: Axes, count: int, left: float, row: float, height: float) -> float:
    """A block of dots two high in a row of that height [px]; returns how wide it is [px]."""
    pairs = [(rank // 2, rank % 2 - 0.5 if rank - rank % 2 + 1 < count else 0.0) for rank in range(count)]
    xs, ys = [left + 4 + pair * STEP for pair, _ in pairs], [row + place * STEP / height for _, place in pairs]
    mark(axes, xs, ys, "o", HUE, at=across(axes), size=7)
    return (count + 1) // 2 * STEP


def span(axes: Axes, row: float, start: float, end: float, colour: str) -> None:
    """A line from the rim of a hollow dot, which stays hollow on any ground, to a full one."""
    look = {"arrowstyle": "-", "color": colour, "linewidth": 2.5, "shrinkA": 4.5, "shrinkB": 0}
    axes.annotate("", (end, row), (start, row), arrowprops=look, zorder=1)

"""What all charts are drawn with: a page 720 wide, panels placed on it, marks, lines and labels."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, wraps
from importlib.resources import as_file, files
from typing import Any, Literal

import matplotlib as mpl
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Affine2D, Transform, blended_transform_factory

from commplan.charts.colours import INK
from commplan.charts.lettering import clean, isolated
from commplan.knowledge.say import Say

WIDTH = 720
TEXT, SMALL = 14.0, 12.0
MUTED, FAINT = 0.74, 0.2
Side = Literal["left", "center", "right"]
Draw = Callable[[pd.DataFrame, Say], Figure]
Place = float | Sequence[float]


@cache
def _look() -> mpl.RcParams:
    with as_file(files("commplan") / "charts" / "report.mplstyle") as path:
        return mpl.rc_params_from_file(path, use_default_template=False)


@contextmanager
def report_style() -> Iterator[None]:
    """The look of the reports, whatever was set before; that comes back afterwards."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_look())
        yield


def styled(draw: Draw) -> Draw:
    """Draw in the look of the reports; without data, the sentence that says so."""

    @wraps(draw)
    def drawn(frame: pd.DataFrame, say: Say) -> Figure:
        with report_style():
            return _nothing(say) if frame.empty else draw(frame, say)

    return drawn


def _nothing(say: Say) -> Figure:
    figure = page(60)
    label(panel(figure, 0, WIDTH, 0, 60, x=(0, 1), y=(0, 1)), say("empty"), 0, 0.5, muted=True)
    return figure


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame, each by its names."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


def page(height: float) -> Figure:
    """An empty page of that height [px]."""
    return Figure(figsize=(WIDTH / 72, height / 72), dpi=72)


def panel(
    figure: Figure,
    left: float,
    right: float,
    top: float,
    bottom: float,
    *,
    x: tuple[float, float],
    y: tuple[float, float],
) -> Axes:
    """A place for data between those edges [px from the left and from the top], without any frame."""
    height = figure.get_size_inches()[1] * 72
    axes = figure.add_axes((left / WIDTH, 1 - bottom / height, (right - left) / WIDTH, (bottom - top) / height))
    axes.set_axis_off()
    axes.set(xlim=x, ylim=y)
    return axes


def across(axes: Axes) -> Transform:
    """Where x counts the px from the left edge of the page and y is that of the data."""
    page_wide = Affine2D().scale(1 / WIDTH, 1) + axes.figure.transFigure
    return blended_transform_factory(page_wide, axes.transData)


def label(
    axes: Axes,
    text: str,
    x: float,
    y: float,
    *,
    at: str | Transform = "data",
    side: Side = "left",
    dx: float = 0,
    dy: float = 0,
    size: float = TEXT,
    muted: bool = False,
    bold: bool = False,
) -> None:
    """Write a text beside a point; `side` is the end of the text that stands there, dx and dy are a shift [px]."""
    axes.annotate(isolated(clean(text)), (x, y), xytext=(dx, -dy), xycoords=at, textcoords="offset points", ha=side,
                  va="center_baseline", fontsize=size, color=INK, alpha=MUTED if muted else None, parse_math=False,
                  weight="bold" if bold else "normal", annotation_clip=False)  # fmt: skip


def mark(
    axes: Axes,
    x: Place,
    y: Place,
    shape: str,
    colour: str,
    *,
    at: Transform | None = None,
    size: float = 9,
    hollow: bool = False,
) -> None:
    """Marks: a dot, a square …; hollow where it is not the figure itself."""
    axes.plot(x, y, shape, color=colour, markersize=size, markerfacecolor="none" if hollow else colour,
              markeredgewidth=2 if hollow else 0.8, clip_on=False, transform=at or axes.transData)  # fmt: skip


def rule(axes: Axes, xs: Sequence[float], ys: Sequence[float], *, alpha: float = FAINT, **look: Any) -> None:
    """A line of the grid, an axis or a threshold, in ink."""
    axes.plot(xs, ys, **{"color": INK, "alpha": alpha, "linewidth": 1, "clip_on": False, "zorder": 1, **look})


def ticks(low: float, high: float, *, most: int = 5) -> list[float]:
    """Round figures for an axis between two values."""
    found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    return [float(tick) for tick in found if low <= tick <= high]

"""A panel of months: round figures at the left, the months below, room for words at the right."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.amount import amount
from commplan.charts.base import FAINT, SMALL, TEXT, WIDTH, across, label, panel, records, rule, ticks
from commplan.charts.lettering import width
from commplan.knowledge.say import Say

TOP, BOTTOM, HEIGHT = 26, 250, 292
GAP, LEAST = 16, 52
"""Between the words and the panel; at the left, half of what stands under the first month [px]."""


def figure_of(value: float, row: dict[str, Any], say: Say) -> str:
    """A figure in the unit of its row, without the noun."""
    return say.words.show(amount(value, row["unit"], bare=True))


def month_panel(figure: Figure, frame: pd.DataFrame, say: Say) -> Axes:
    """A place for as many months as the frame has, with its grid."""
    first, count = records(frame)[0], len(frame)
    limits = (first["floor"], first["ceiling"])
    round_figures = {tick: figure_of(tick, first, say) for tick in ticks(*limits, most=4)}
    left = max(LEAST, *(width(text, SMALL) + GAP for text in round_figures.values()))
    x = (0, count - 1) if count > 1 else (-1, 1)
    axes = panel(figure, left, WIDTH - _words_beside(frame, first, say), TOP, BOTTOM, x=x, y=limits)
    for tick, text in round_figures.items():
        rule(axes, x, [tick, tick], alpha=FAINT if tick else 0.6)
        label(axes, text, x[0], tick, side="right", dx=-10, size=SMALL, muted=True)
    if first["unit"].noun is not None:
        label(axes, say.words.show(first["unit"].noun), 0, limits[1], at=across(axes), dy=-14, size=SMALL, muted=True)
    _months(axes, frame, limits[0], say)
    return axes


def _words_beside(frame: pd.DataFrame, first: dict[str, Any], say: Say) -> float:
    values = [width(figure_of(value, first, say), TEXT, bold=True) for value in frame["value"]]
    target = width(say("axis.target", value=figure_of(first["target"], first, say)), SMALL)
    return max(*values, target) + GAP + 8


def _months(axes: Axes, frame: pd.DataFrame, foot: float, say: Say) -> None:
    """Every month where there are few, else every third one back from the last."""
    for at in range(len(frame) - 1, -1, -1 if len(frame) <= 7 else -3):
        shown = say.words.short_month(frame["month"].iloc[at])
        label(axes, shown, at, foot, side="center", dy=17, size=SMALL, muted=True)

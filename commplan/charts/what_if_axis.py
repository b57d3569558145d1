"""An axis of money that runs through nothing: what is left may be a loss."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from commplan.charts.base import SMALL, label, rule, ticks
from commplan.knowledge.say import Say
from commplan.model.quantity import money


def edges(figures: Sequence[float]) -> tuple[float, float]:
    """Where the axis begins and ends: a little beyond every figure [unit of the figures]."""
    low, high = min(figures), max(figures)
    room = (high - low or max(abs(high), 1.0)) * 0.06
    return low - room, high + room


def money_ticks(axes: Axes, foot: float, currency: str, say: Say) -> None:
    """Round amounts below the panel, and a strong line where nothing is left."""
    low, high = axes.get_xlim()
    for tick in ticks(low, high, most=4):
        rule(axes, [tick, tick], [-0.5, foot], alpha=0.9 if tick == 0 else 0.2)
        shown = say.words.money(money(tick, currency), cents=not float(tick).is_integer())
        label(axes, shown, tick, foot, side="center", dy=14, size=SMALL, muted=True)

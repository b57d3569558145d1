"""An axis of money, and the line on it from which it no longer pays."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from commplan.charts.base import SMALL, WIDTH, label, rule, ticks
from commplan.charts.lettering import width
from commplan.knowledge.say import Say
from commplan.model.quantity import money

DASHED = (0, (5, 3))


def edge_of(results: pd.DataFrame) -> float:
    """Where an axis from zero stops [currency per lead].

    Parameters
    ----------
    results : DataFrame
        cost_per_lead, low, high and break_even, as `channel_results` gives them.

    Returns
    -------
    float
        Far enough for every figure up to six times the threshold (or the middle figure where there is none): what
        lies beyond loses anyway, and would press together those that are near the line.
    """
    limit = results["break_even"].astype(float).max()
    middle = limit if limit > 0 else results["cost_per_lead"].median()
    figures = pd.Series([limit, *results["cost_per_lead"], *results["low"]]).dropna()
    near = figures if pd.isna(middle) else figures[figures <= 6 * middle]
    most = near.max() if len(near) and near.max() > 0 else 10.0
    ends = results["high"].where(results["high"] <= 2 * most).max()
    return float(max(1.15 * most, 0.0 if pd.isna(ends) else 1.04 * ends))


def money_axis(axes: Axes, first: dict[str, Any], foot: float, say: Say) -> None:
    """Round amounts from zero to the edge, and the threshold where it is known."""
    for tick in ticks(0, first["edge"]):
        rule(axes, [tick, tick], [-0.5, foot])
        shown = say.words.money(money(tick, first["currency"]), cents=not float(tick).is_integer())
        label(axes, shown, tick, foot, side="center", dy=14, size=SMALL, muted=True)
    if not pd.isna(first["limit"]):
        rule(axes, [first["limit"]] * 2, [-0.5, foot], alpha=0.9, linewidth=1.6, linestyle=DASHED)
        _words(axes, first, say)


def _words(axes: Axes, first: dict[str, Any], say: Say) -> None:
    """Above the line its value, and what each side of it means where there is room for it."""
    text, earns, loses = say("axis.limit", amount=first["break_even"]), say("axis.earns"), say("axis.loses")
    at, half = axes.transData.transform((first["limit"], 0))[0], width(text, SMALL, bold=True) / 2
    left, right = axes.transAxes.transform([(0, 0), (1, 0)])[:, 0]
    label(axes, text, first["limit"], -0.5, side="center", dy=-12, size=SMALL, bold=True)
    if at - half - width(earns, SMALL) > left - 30:
        label(axes, earns, first["limit"], -0.5, side="right", dx=-half - 8, dy=-12, size=SMALL, muted=True)
    if at + half + width(loses, SMALL) < min(right + 150, WIDTH) - 20:
        label(axes, loses, first["limit"], -0.5, dx=half + 8, dy=-12, size=SMALL, muted=True)

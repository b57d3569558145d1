"""How the first objective that is measured has gone, month by month, against its target."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.objective_states import indicator_series, objective_states, wanted_level
from commplan.charts.amount import amount, unit_of
from commplan.charts.base import FAINT, SMALL, label, mark, page, panel, rule, styled, ticks
from commplan.charts.colours import HUE
from commplan.charts.lettering import brief
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

COLUMNS = (Column("month", "month"), Column("shown"), Column("wanted"))
LEFT, RIGHT, TOP, BOTTOM = 76, 590, 24, 250
MONTHS = 13


def data(
    performance: pd.DataFrame, objectives: Sequence[Objective], indicators: Sequence[Indicator], client: Client, month: str
) -> pd.DataFrame:
    """The last thirteen months of the first objective that something measures.

    Returns
    -------
    DataFrame, one row per month up to the month reviewed, from the first one known
        month, value and target in the objective's unit, shown and wanted as texts; objective, title, unit, direction
        and state (as `objective_states` has it); to draw, floor and ceiling of the axis.
    """
    by_id = {indicator.id: indicator for indicator in indicators}
    for objective in objectives:
        if (indicator := by_id.get(str(objective.indicator))) is None:
            continue
        values = _window(indicator_series(indicator, performance=performance, client=client), month)
        if not values.empty:
            states = objective_states([objective], indicators=indicators, performance=performance, client=client,
                                      month=month)["state"]  # fmt: skip
            return _frame(values, objective, indicator, client).assign(state=states.get(0, "unknown"))
    return pd.DataFrame(columns=[column.name for column in COLUMNS])


def _window(values: "pd.Series[float]", month: str) -> "pd.Series[float]":
    months = pd.period_range(end=pd.Period(month, "M"), periods=MONTHS, freq="M").astype(str)
    shown = values.reindex(months)
    return shown.loc[shown.first_valid_index() :] if shown.notna().any() else shown.iloc[:0]


def _frame(values: "pd.Series[float]", objective: Objective, indicator: Indicator, client: Client) -> pd.DataFrame:
    target, baseline = wanted_level(objective), objective.baseline
    written = [target, baseline if isinstance(baseline, float) else float("nan")]
    unit = unit_of(objective.unit, figures=written, indicator=indicator, client=client)
    figures = pd.Series([*values, target, 0.0])
    return pd.DataFrame({
        "month": values.index, "value": values.to_numpy(), "target": target,
        "shown": [amount(value, unit) for value in values], "wanted": [amount(target, unit)] * len(values),
        "objective": objective.id, "title": [objective.title] * len(values), "unit": unit, "direction": objective.direction,
        "floor": figures.min() * 1.1, "ceiling": figures.max() * 1.1 if figures.max() > 0 else 1.0 * (figures.min() == 0),
    })  # fmt: skip


def title(frame: pd.DataFrame, say: Say) -> str:
    """Where the month stands against the target."""
    if frame.empty:
        return say("empty")
    last = frame.iloc[-1]
    figures = {name: amount(last[name], last["unit"], bare=True) for name in ("value", "target")}
    key = last["state"] if last["state"] != "behind" else f"behind_{last['direction']}"
    if last["state"] == "unknown":
        key = "unmeasured" if pd.isna(last["value"]) else "alone"
    return say(f"title.{key}", name=brief(say.words.show(last["title"])), month=last["month"], **figures)


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What is counted, over which months."""
    if frame.empty:
        return ""
    first, last = frame.iloc[0], frame.iloc[-1]
    key = "one" if len(frame) == 1 else "many"
    return say(f"subtitle.{key}", title=last["title"], first=first["month"], last=last["month"])


def alt(frame: pd.DataFrame, say: Say) -> str:
    """The target and every month with its value."""
    if frame.empty:
        return say("empty")
    target = "" if pd.isna(frame["target"].iloc[0]) else say("alt.target", target=frame["wanted"].iloc[0])
    said = [say("alt.row", **row) for row in frame[["month", "shown"]].to_dict("records")]
    return " ".join(part for part in (title(frame, say) + ".", target, *said) if part)


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A line from month to month, the target across it, the last month and the one a year before named."""
    figure, first, count = page(BOTTOM + 42), frame.iloc[0], len(frame)
    across = (0, count - 1) if count > 1 else (-1, 1)
    axes = panel(figure, LEFT, RIGHT, TOP, BOTTOM, x=across, y=(first["floor"], first["ceiling"]))
    _grid(axes, frame, say)
    if not pd.isna(first["target"]):
        rule(axes, axes.get_xlim(), [first["target"]] * 2, alpha=0.9, linewidth=1.6, linestyle=(0, (5, 3)))
    axes.plot(range(count), frame["value"], "o-", color=HUE, markersize=4.5, linewidth=2.5, clip_on=False)
    if count == MONTHS:
        _year_ago(axes, frame, say)
    _last(axes, frame, say)
    return figure


def _grid(axes: Axes, frame: pd.DataFrame, say: Say) -> None:
    first = frame.iloc[0]
    for tick in ticks(first["floor"], first["ceiling"], most=4):
        rule(axes, axes.get_xlim(), [tick, tick], alpha=FAINT if tick else 0.6)
        shown = say.words.show(amount(tick, first["unit"], bare=True))
        label(axes, shown, axes.get_xlim()[0], tick, side="right", dx=-10, size=SMALL, muted=True)
    step = 1 if len(frame) <= 7 else 3
    for at in range(len(frame) - 1, -1, -step):
        shown = say.words.short_month(frame["month"].iloc[at])
        label(axes, shown, at, first["floor"], side="center", dy=17, size=SMALL, muted=True)
    if first["unit"].noun is not None:
        label(axes, say.words.show(first["unit"].noun), 0, 1, at="axes fraction", dx=-66, dy=-12, size=SMALL, muted=True)


def _year_ago(axes: Axes, frame: pd.DataFrame, say: Say) -> None:
    """Name the point of a year ago, on the side where neither the line nor the target runs."""
    first = frame.iloc[0]
    mark(axes, 0, first["value"], "o", HUE, size=11, hollow=True)
    here, after, target, foot = (_height(axes, value) for value in
                                 (first["value"], frame["value"].iloc[1], first["target"], first["floor"]))  # fmt: skip
    below = after > here and here - foot > 30 and not 6 < here - target < 30
    shown = say.words.show(amount(first["value"], first["unit"], bare=True))
    label(axes, shown, 0, first["value"], dy=18 if below else -18, side="center", size=SMALL)
    label(axes, say("axis.year_ago"), 0, first["floor"], side="center", dy=33, size=SMALL, muted=True)


def _height(axes: Axes, value: float) -> float:
    return float(axes.transData.transform((0, value))[1])


def _last(axes: Axes, frame: pd.DataFrame, say: Say) -> None:
    known = frame.dropna(subset="value").iloc[-1]
    at = int(known.name)
    mark(axes, at, known["value"], "o", HUE, size=11)
    end = at == len(frame) - 1
    shown = say.words.show(amount(known["value"], known["unit"], bare=True))
    label(axes, shown, at, known["value"], dx=14 if end else 0, dy=0 if end else -18, weight="bold",
          side="left" if end else "center")  # fmt: skip
    if not pd.isna(known["target"]):
        _target(axes, frame, known["value"] if end else float("nan"), say)


def _target(axes: Axes, frame: pd.DataFrame, value: float, say: Say) -> None:
    """The words at the end of the target line, moved away from those of the last point."""
    first = frame.iloc[0]
    gap = _height(axes, first["target"]) - _height(axes, value)
    dy = 0.0 if pd.isna(value) or abs(gap) >= 20 else -(20 - gap) if gap >= 0 else 20 + gap
    text = say("axis.target", value=amount(first["target"], first["unit"], bare=True))
    label(axes, text, axes.get_xlim()[1], first["target"], dx=14, dy=dy, size=SMALL)

"""How the first objective that is measured has gone, month by month, against its target."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.amount import amount, unit_of
from commplan.calculators.objective_states import indicator_series, objective_states, wanted_level
from commplan.charts.base import SMALL, label, mark, page, records, rule, styled
from commplan.charts.colours import HUE
from commplan.charts.lettering import sentence, titled
from commplan.charts.threshold import DASHED
from commplan.charts.timeline import HEIGHT, figure_of, month_panel
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

COLUMNS = (Column("month", "month"), Column("shown"), Column("wanted"))
MONTHS = 13


def data(
    objectives: Sequence[Objective],
    client: Client,
    month: str,
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The last thirteen months of the first objective that something measures.

    Returns
    -------
    DataFrame, one row per month up to the month reviewed, from the first one known
        month, value and target in the objective's unit, shown and wanted as texts; objective, title, measure (what
        is counted), unit, direction and state (as `objective_states` has it); to draw, floor and ceiling of the axis.
    """
    by_id = {indicator.id: indicator for indicator in indicators}
    for objective in objectives:
        indicator = by_id.get(str(objective.indicator))
        values = _window(indicator, performance, client, month)
        if indicator is not None and not values.empty and _is_monthly(objective):
            states = objective_states([objective], indicators=indicators, performance=performance, client=client,
                                      month=month)["state"]  # fmt: skip
            return _frame(values, objective, indicator, client).assign(state=states.get(0, "unknown"))
    return pd.DataFrame(columns=[column.name for column in COLUMNS])


def _is_monthly(objective: Objective) -> bool:
    """A count over a quarter or a year has no line of its own among monthly values."""
    return objective.kind != "count" or objective.per in (None, "month")


def _window(
    indicator: Indicator | None, performance: pd.DataFrame | None, client: Client, month: str
) -> "pd.Series[float]":
    months = pd.period_range(end=pd.Period(month, "M"), periods=MONTHS, freq="M").astype(str)
    if indicator is None:
        return pd.Series(dtype=float)
    shown = indicator_series(indicator, performance=performance, client=client).reindex(months)
    return shown.loc[shown.first_valid_index() :] if shown.notna().any() else shown.iloc[:0]


def _frame(values: "pd.Series[float]", objective: Objective, indicator: Indicator, client: Client) -> pd.DataFrame:
    target, baseline = wanted_level(objective), objective.baseline
    written = [target, baseline if isinstance(baseline, float) else float("nan")]
    unit = unit_of(objective.unit, figures=written, indicator=indicator, client=client)
    floor, ceiling = _ends([*values, target])
    same = {
        "objective": objective.id, "title": objective.title, "measure": indicator.title, "unit": unit,
        "direction": objective.direction, "target": target, "wanted": amount(target, unit), "floor": floor,
        "ceiling": ceiling,
    }  # fmt: skip
    return pd.DataFrame(
        [{"month": month, "value": value, "shown": amount(value, unit), **same} for month, value in values.items()]
    )


def _ends(figures: Sequence[float]) -> tuple[float, float]:
    """An axis that holds zero and every figure, with some air."""
    known = pd.Series([*figures, 0.0])
    low, high = known.min() * 1.1, known.max() * 1.1
    return (low, high) if high > low else (0.0, 1.0)


def title(frame: pd.DataFrame, say: Say) -> str:
    """Where the month stands against the target."""
    last = records(frame)[-1]
    key = f"behind_{last['direction']}" if last["state"] == "behind" else last["state"]
    if key == "unknown":
        key = "unmeasured" if pd.isna(last["value"]) else "alone"
    figures = {name: amount(last[name], last["unit"], bare=True) for name in ("value", "target")}
    return titled(say, f"title.{key}", "measure", last["measure"], month=last["month"], **figures)


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What is counted, over which months."""
    found = records(frame)
    key = "one" if len(found) == 1 else "many"
    return say(f"subtitle.{key}", title=found[0]["title"], first=found[0]["month"], last=found[-1]["month"])


def alt(frame: pd.DataFrame, say: Say) -> str:
    """The target and every month with its value."""
    found = records(frame)
    target = [] if pd.isna(found[0]["target"]) else [say("alt.target", target=found[0]["wanted"])]
    return " ".join([sentence(title(frame, say)), *target, *(say("alt.row", **row) for row in found)])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A line from month to month, the target across it, the last month and the one a year before named."""
    figure, first, count = page(HEIGHT), records(frame)[0], len(frame)
    axes = month_panel(figure, frame, say)
    if not pd.isna(first["target"]):
        rule(axes, axes.get_xlim(), [first["target"]] * 2, alpha=0.9, linewidth=1.6, linestyle=DASHED)
    axes.plot(range(count), frame["value"], "o-", color=HUE, markersize=4.5, linewidth=2.5, clip_on=False)
    if count == MONTHS:
        _year_ago(axes, frame, say)
    _last(axes, frame, say)
    return figure


def _year_ago(axes: Axes, frame: pd.DataFrame, say: Say) -> None:
    """Name the point of a year ago, on the side where neither the line nor the target runs."""
    first = records(frame)[0]
    mark(axes, 0, first["value"], "o", HUE, size=11, hollow=True)
    here, after, target, foot = (_height(axes, value) for value in
                                 (first["value"], frame["value"].iloc[1], first["target"], first["floor"]))  # fmt: skip
    below = after > here and here - foot > 30 and not 6 < here - target < 30
    label(axes, figure_of(first["value"], first, say), 0, first["value"], dx=4, dy=18 if below else -18, size=SMALL)
    label(axes, say("axis.year_ago"), 0, first["floor"], side="center", dy=33, size=SMALL, muted=True)


def _height(axes: Axes, value: float) -> float:
    return float(axes.transData.transform((0, value))[1])


def _last(axes: Axes, frame: pd.DataFrame, say: Say) -> None:
    at = max(place for place, value in enumerate(frame["value"]) if not pd.isna(value))
    known, at_end = records(frame)[at], at == len(frame) - 1
    mark(axes, at, known["value"], "o", HUE, size=11)
    text = figure_of(known["value"], known, say)
    label(axes, text, at, known["value"], bold=True, side="left" if at_end else "center",
          dx=14 if at_end else 0, dy=0 if at_end else -18)  # fmt: skip
    if not pd.isna(known["target"]):
        _target(axes, known, say, beside=at_end)


def _target(axes: Axes, known: dict[str, Any], say: Say, *, beside: bool) -> None:
    """The words at the end of the target line, moved away from those of the last point."""
    gap = _height(axes, known["target"]) - _height(axes, known["value"])
    dy = 0.0 if not beside or abs(gap) >= 20 else gap - 20 if gap >= 0 else gap + 20
    text = say("axis.target", value=figure_of(known["target"], known, say))
    label(axes, text, axes.get_xlim()[1], known["target"], dx=14, dy=dy, size=SMALL)

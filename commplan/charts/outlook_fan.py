"""Where the first objective with a deadline ahead is heading: the months seen, then the fan of what may come."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.amount import amount, ends, unit_of
from commplan.calculators.objective_ahead import FARTHEST
from commplan.calculators.objective_months import course_ahead, series_until
from commplan.calculators.objective_outlooks import objective_outlooks
from commplan.calculators.objective_states import indicator_series
from commplan.charts.base import SMALL, label, mark, page, records, rule, styled
from commplan.charts.colours import HUE
from commplan.charts.lettering import sentence, titled
from commplan.charts.threshold import DASHED
from commplan.charts.timeline import HEIGHT, figure_of, month_panel
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

COLUMNS = (Column("month", "month"), Column("shown"), Column("low_shown"), Column("high_shown"), Column("wanted"))
PAST = 13


def data(
    objectives: Sequence[Objective],
    client: Client,
    month: str,
    indicators: Sequence[Indicator] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """The last thirteen months of an objective and the months to its deadline, with 50 and 80 % ranges.

    Returns
    -------
    DataFrame, one row per month; empty where no objective has four known months and a deadline ahead
        month, value (known), middle, low, inner_low, inner_high, high (to come) and target in the objective's unit;
        shown, low_shown, high_shown, wanted as texts; objective, title, measure, unit, chance, state, floor, ceiling.
    """
    outlooks = objective_outlooks(objectives, indicators=indicators, performance=performance, client=client,
                                  month=month)  # fmt: skip
    by_id = {indicator.id: indicator for indicator in indicators}
    for objective, row in zip(objectives, records(outlooks), strict=True):
        indicator = by_id.get(str(objective.indicator))
        is_monthly = objective.kind != "count" or objective.per in (None, "month")
        if indicator is not None and is_monthly and not math.isnan(row["chance"]):
            seen = series_until(indicator_series(indicator, performance=performance, client=client), month)
            return _frame(seen, objective, indicator, client, row)
    return pd.DataFrame(columns=[column.name for column in COLUMNS])


def _frame(
    seen: "pd.Series[float]", objective: Objective, indicator: Indicator, client: Client, row: dict[str, Any]
) -> pd.DataFrame:
    written = [figure for figure in (row["target"], objective.baseline) if isinstance(figure, float)]
    unit = unit_of(objective.unit, figures=written, indicator=indicator, client=client)
    ahead = course_ahead(seen, objective, indicator, months=min(int(row["months_left"]), FARTHEST))
    past = pd.DataFrame({"month": seen.index, "value": seen.to_numpy()}).tail(PAST)
    frame = pd.concat([past, ahead], ignore_index=True)
    figures = pd.concat([frame["value"], frame["low"], frame["high"], pd.Series([row["target"], 0.0])])
    low, high = float(figures.min()) * 1.1, float(figures.max()) * 1.1

    ranges = [ends(low, high, unit) for low, high in zip(frame["low"], frame["high"], strict=True)]
    shown: Any = [amount(value, unit, reckoned=True) for value in frame["value"]]
    lows: Any = [low for low, _ in ranges]
    highs: Any = [high for _, high in ranges]
    same = [objective.title, indicator.title, unit, amount(row["target"], unit)]
    said = pd.DataFrame([same] * len(frame), columns=["title", "measure", "unit", "wanted"])
    return frame.join(said).assign(
        objective=objective.id, target=row["target"],
        chance=row["chance"], state=row["state"], direction=objective.direction, floor=low,
        ceiling=high if high > low else low + 1.0, shown=shown, low_shown=lows, high_shown=highs,
    )  # fmt: skip


def title(frame: pd.DataFrame, say: Say) -> str:
    """How likely the objective is to be met."""
    first, last = records(frame)[0], records(frame)[-1]
    return titled(say, f"title.{first['state']}", "measure", first["measure"], month=last["month"])


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What the fan is, and how likely the target is."""
    first, last = records(frame)[0], records(frame)[-1]
    chance = min(max(round(first["chance"] * 20) * 5, 5), 95)
    return say("subtitle", title=first["title"], chance=chance, last=last["month"])


def alt(frame: pd.DataFrame, say: Say) -> str:
    """The target, every month known and every range to come."""
    told = [say("alt.ahead" if pd.isna(row["value"]) and not pd.isna(row["low"]) else "alt.row", **row)
            for row in records(frame)]  # fmt: skip
    return " ".join([sentence(title(frame, say)), say("alt.target", target=records(frame)[0]["wanted"]), *told])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A line for what was, a fan for what may come, and the target across both."""
    figure, first = page(HEIGHT), records(frame)[0]
    axes = month_panel(figure, frame, say)
    rule(axes, axes.get_xlim(), [first["target"]] * 2, alpha=0.9, linewidth=1.6, linestyle=DASHED)
    axes.plot(range(len(frame)), frame["value"], "o-", color=HUE, markersize=4.5, linewidth=2.5, clip_on=False)
    _fan(axes, frame)
    _words(axes, frame, say)
    return figure


def _fan(axes: Axes, frame: pd.DataFrame) -> None:
    ahead = frame[["low", "inner_low", "middle", "inner_high", "high"]].copy()
    known = frame["value"].last_valid_index()
    ahead.loc[known] = frame["value"][known]
    at = ahead.index[ahead["low"].notna()]
    ahead = ahead.loc[at]
    for low, high, alpha in (("low", "high", 0.18), ("inner_low", "inner_high", 0.28)):
        axes.fill_between(at, ahead[low], ahead[high], color=HUE, alpha=alpha, linewidth=0)
    axes.plot(at, ahead["middle"], color=HUE, linewidth=2, linestyle=(0, (1, 1.5)))


def _words(axes: Axes, frame: pd.DataFrame, say: Say) -> None:
    """At the right the ends of the range and the target, apart from each other."""
    last, count = records(frame)[-1], len(frame) - 1
    named = sorted([*((last[end], say.words.show(last[f"{end}_shown"])) for end in ("low", "high")),
                    (last["target"], say("axis.target", value=figure_of(last["target"], last, say)))],
                   key=lambda pair: -pair[0])  # fmt: skip
    heights = [float(axes.transData.transform((0, value))[1]) for value, _ in named]
    for rank in range(1, len(heights)):
        heights[rank] = min(heights[rank], heights[rank - 1] - 19)
    for (value, text), height in zip(named, heights, strict=True):
        own = float(axes.transData.transform((0, value))[1])
        label(axes, text, count, value, dx=14, dy=own - height, size=SMALL, bold=value == last["target"])
    at = frame.index[frame["value"].notna()].max()
    mark(axes, at, frame["value"][at], "o", HUE, size=11)

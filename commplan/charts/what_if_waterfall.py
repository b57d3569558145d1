"""From what is left today to what would be left in the scenario made last, one change after the other."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.amount import three_digits
from commplan.calculators.what_if_scenarios import compared
from commplan.calculators.what_if_today import Today
from commplan.calculators.what_if_waterfall import Step, waterfall
from commplan.charts.base import SMALL, across, label, page, panel, records, rule, styled
from commplan.charts.colours import BAD, HUE, INK
from commplan.charts.lettering import sentence, titled
from commplan.charts.rows import LABELS, row_names, rows
from commplan.charts.what_if_axis import edges, money_ticks
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Scenario
from commplan.model.indicator import Indicator
from commplan.model.quantity import money

COLUMNS = (Column("step"), Column("effect", "money0"), Column("left", "money0"))
LEFT, RIGHT, WORDS, ROW, HEAD = LABELS + 24, 590, 606, 38, 10


def data(
    performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = (),
    scenarios: Mapping[str, Scenario] | None = None, indicators: Sequence[Indicator] = (),
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row for today, one per change, one for the scenario; empty where money is not known or nothing changes.

    Returns
    -------
    DataFrame
        kind (`today`, `step`, `scenario`), lever, title (of the channel), start, end, size [client's currency];
        effect and left as Money; scenario, floor, ceiling, currency.
    """
    found = compared(performance, client=client, channels=channels, month=month, scenarios=scenarios or {},
                     indicators=indicators, orders=orders, leads=leads)  # fmt: skip
    latest = found.latest if found else None
    steps = waterfall(latest[1]) if latest else ()
    if latest is None or not steps or math.isnan(latest[1].gain.likely):
        return pd.DataFrame(columns=[*(column.name for column in COLUMNS), "kind"])
    scenario, worked = latest
    frame = pd.DataFrame(_rows(steps, worked.before["profit"].likely, worked.today))
    sizes: Any = [money(size, client.currency) for size in frame["size"]]
    ends: Any = [money(end, client.currency) for end in frame["end"]]
    titles: Any = [scenario.title] * len(frame)
    low, high = edges([0.0, *frame["start"], *frame["end"]])
    return frame.assign(
        effect=sizes, scenario=titles,
        left=ends, floor=low, ceiling=high, currency=client.currency,
        step=frame["title"],
    )  # fmt: skip


def _rows(steps: Sequence[Step], profit: float, today: Today) -> list[dict[str, Any]]:
    titles = {each.id: each.title for each in today.channels}
    found = [_total("today", profit)]
    for step in steps:
        found.append({"kind": "step", "lever": step.lever, "title": titles.get(step.channel or ""), "start": profit,
                      "end": profit + step.effect, "size": step.effect})  # fmt: skip
        profit += step.effect
    return [*found, _total("scenario", profit)]


def _total(name: str, profit: float) -> dict[str, Any]:
    return {"kind": name, "lever": name, "title": None, "start": 0.0, "end": profit, "size": profit}


def title(frame: pd.DataFrame, say: Say) -> str:
    """What the scenario would leave more or less."""
    gain = float(frame["end"].iloc[-1] - frame["end"].iloc[0])
    key = "more" if gain > 0 else "less"
    first = records(frame)[0]
    return titled(say, f"title.{key}", "scenario", first["scenario"],
                  gain=money(three_digits(abs(gain)), first["currency"]))  # fmt: skip


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What the bars are, in words for a gain or a loss where there is one."""
    return say("subtitle.losses" if (frame["size"] < 0).any() else "subtitle.plain")


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every step with what it adds."""
    told = [say("alt.step" if row["kind"] == "step" else "alt.total", name=_name(row, say), size=_size(row, say))
            for row in records(frame)]  # fmt: skip
    return " ".join([sentence(title(frame, say)), *told])


def _name(row: dict[str, Any], say: Say) -> str:
    return say.words.show(row["title"]) if row["title"] is not None else say(f"lever.{row['lever']}")


def _size(row: dict[str, Any], say: Say) -> str:
    shown = say.words.money(row["effect"], cents=False)
    return f"+{shown}" if row["kind"] == "step" and row["size"] > 0 else shown


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """Bars that hang from one another, with their size beside them; totals stand on the line of nothing."""
    bottom = HEAD + len(frame) * ROW
    figure, first = page(bottom + 30), records(frame)[0]
    axes = panel(figure, LEFT, RIGHT, HEAD, bottom, x=(first["floor"], first["ceiling"]), y=rows(len(frame)))
    row_names(axes, [_name(row, say) for row in records(frame)])
    money_ticks(axes, len(frame) - 0.5, first["currency"], say)
    for at, row in enumerate(records(frame)):
        _bar(axes, at, row)
        label(axes, _size(row, say), WORDS, at, at=across(axes), size=SMALL, bold=row["kind"] != "step")
    return figure


def _bar(axes: Axes, at: int, row: dict[str, Any]) -> None:
    is_total, loses = row["kind"] != "step", row["size"] < 0
    colour = INK if is_total else BAD if loses else HUE
    axes.barh(at, row["end"] - row["start"], left=row["start"], height=0.56, color="none" if loses else colour,
              edgecolor=colour, linewidth=1.8)  # fmt: skip
    if row["kind"] != "scenario":
        rule(axes, [row["end"]] * 2, [at, at + 1], alpha=0.5)

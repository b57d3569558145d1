"""Which assumption matters most to the scenario made last, and from where on the decision would flip."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.amount import three_digits
from commplan.calculators.what_if_scenarios import compared
from commplan.calculators.what_if_today import Today
from commplan.calculators.what_if_told import assumption_told, assumption_value
from commplan.calculators.what_if_tornado import Swing, tornado
from commplan.charts.base import SMALL, Side, across, label, mark, page, panel, records, rule, styled
from commplan.charts.colours import BAD, HUE
from commplan.charts.lettering import cut, sentence, titled, width
from commplan.charts.rows import LABELS, row_names, rows
from commplan.charts.threshold import DASHED
from commplan.charts.what_if_axis import edges, money_ticks
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Scenario
from commplan.model.indicator import Indicator
from commplan.model.quantity import money

COLUMNS = (Column("assumption"), Column("low_shown"), Column("at_low", "money0"), Column("high_shown"),
           Column("at_high", "money0"), Column("flip_shown"))  # fmt: skip
LEFT, RIGHT, WORDS, ROW, HEAD, MOST = LABELS + 60, 520, 560, 56, 10, 6


def data(
    performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = (),
    scenarios: Mapping[str, Scenario] | None = None, indicators: Sequence[Indicator] = (),
    orders: pd.DataFrame | None = None, leads: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per assumption, the one that matters most first, six at most.

    Returns
    -------
    DataFrame
        assumption, low_shown, high_shown and flip_shown as texts; at_low and at_high as Money: the gain over today when
        it is low or high; low_gain, high_gain, gain, floor and ceiling [client's currency]; scenario, currency.
    """
    found = compared(performance, client=client, channels=channels, month=month, scenarios=scenarios or {},
                     indicators=indicators, orders=orders, leads=leads)  # fmt: skip
    latest = found.latest if found else None
    swings = tornado(latest[1])[:MOST] if latest else ()
    if latest is None or not swings:
        return pd.DataFrame(columns=[column.name for column in COLUMNS])
    scenario, worked = latest
    frame = pd.DataFrame([_row(each, worked.today, client) for each in swings])
    low, high = edges([0.0, worked.gain.likely, *frame["low_gain"], *frame["high_gain"]])
    titles: Any = [scenario.title] * len(frame)
    return frame.assign(scenario=titles, gain=worked.gain.likely, floor=low, ceiling=high,
                        currency=client.currency)  # fmt: skip


def _row(each: Swing, today: Today, client: Client) -> dict[str, Any]:
    known = each.assumption
    return {
        "assumption": assumption_told(known, today, outcome=client.outcome),
        "low_shown": assumption_value(known, known.low), "high_shown": assumption_value(known, known.high),
        "at_low": money(each.at_low, client.currency), "at_high": money(each.at_high, client.currency),
        "low_gain": each.at_low, "high_gain": each.at_high,
        "flip_shown": None if each.flip is None else assumption_value(known, each.flip),
        "flips": each.flip is not None and known.low <= each.flip <= known.high,
    }  # fmt: skip


def title(frame: pd.DataFrame, say: Say) -> str:
    """Whether an assumption can turn the decision, and which."""
    flipping = frame.loc[frame["flips"].astype(bool)]
    if len(flipping):
        return titled(say, "title.flips", "assumption", flipping["assumption"].iloc[0])
    return titled(say, "title.holds", "assumption", frame["assumption"].iloc[0])


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What the bars are."""
    first = records(frame)[0]
    return say("subtitle", scenario=first["scenario"], gain=money(three_digits(first["gain"]), first["currency"]))


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every assumption with its ends and the point where the decision flips."""
    told = [say("alt.row", **row) + (" " + say("alt.flip", **row) if row["flip_shown"] is not None else "")
            for row in records(frame)]  # fmt: skip
    return " ".join([sentence(title(frame, say)), *told])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """A bar per assumption between the gains at its ends, on both sides of the likely gain."""
    bottom = HEAD + len(frame) * ROW
    figure, first = page(bottom + 30), records(frame)[0]
    axes = panel(figure, LEFT, RIGHT, HEAD, bottom, x=(first["floor"], first["ceiling"]), y=rows(len(frame)))
    row_names(axes, [say.words.show(row["assumption"]) for row in records(frame)])
    money_ticks(axes, len(frame) - 0.5, first["currency"], say)
    rule(axes, [first["gain"]] * 2, [-0.5, len(frame) - 0.5], alpha=0.9, linewidth=1.6, linestyle=DASHED)
    for at, row in enumerate(records(frame)):
        _swing(axes, at, row, say)
    return figure


def _swing(axes: Axes, at: int, row: dict[str, Any], say: Say) -> None:
    ends = {"low": row["low_gain"], "high": row["high_gain"]}
    left, right = sorted(ends, key=lambda name: ends[name])
    axes.barh(at, ends[right] - ends[left], left=ends[left], height=0.34, color=HUE, linewidth=0)
    sides: tuple[tuple[str, Side, int], ...] = ((left, "right", -8), (right, "left", 8))
    for name, side, shift in sides:
        mark(axes, ends[name], at, "|", BAD if ends[name] < 0 else HUE, size=14, hollow=True)
        label(axes, say.words.show(row[f"{name}_shown"]), ends[name], at, side=side, dx=shift, size=SMALL)
    words = say("flip.none") if row["flip_shown"] is None else say("flip.at", value=row["flip_shown"])
    room = 720 - WORDS - 4
    half = cut(words, room, SMALL) if width(words, SMALL) > room else words
    label(axes, half, WORDS, at, at=across(axes), size=SMALL, bold=bool(row["flips"]))

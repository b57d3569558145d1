"""Where the money went, and what came back."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.channel_results import channel_results
from commplan.charts.base import (
    COLUMN,
    LABELS,
    SMALL,
    WIDTH,
    channel_names,
    label,
    mark,
    page,
    panel,
    rows,
    rule,
    styled,
)
from commplan.charts.colours import HUE
from commplan.charts.lettering import brief, width
from commplan.charts.outcome import outcome_of, ranks
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.quantity import money

COLUMNS = (Column("title"), Column("full_cost", "money0"), Column("media", "money0"), Column("fees", "money0"),
           Column("own_time", "money0"), Column("share_of_cost", "percent"), Column("conversions", "number"),
           Column("share_of_result", "percent"), Column("revenue", "money0"))  # fmt: skip
PARTS = {"media": {"facecolor": HUE}, "fees": {"facecolor": HUE, "alpha": 0.45},
         "own_time": {"facecolor": "none", "hatch": "////"}}  # fmt: skip
BARS, DOTS, ROW, HEAD = (LABELS + 10, 400), 486, 40, 58
MOST_DOTS, STEP = 20, 9.5


def data(performance: pd.DataFrame, client: Client, channels: Sequence[Channel], month: str) -> pd.DataFrame:
    """What each channel cost in full and brought, the costliest first.

    Returns
    -------
    DataFrame, one row per channel that exports show
        title, rank (in the client's list), full_cost, media, fees, own_time and revenue as Money, conversions [count],
        share_of_cost and share_of_result [ratio], outcome (`lead` or `sale`), dots and per_dot [count]; for each
        part of the cost, where its bar begins and how long it is [client's currency].
    """
    results = channel_results(performance, client=client, channels=channels, month=month)
    amounts = results.rename(columns={"cost": "media"})
    counted = results["conversions"].sum(min_count=1)
    each = _per_dot(results["conversions"].max())
    frame = amounts[["channel", "title", "conversions"]].assign(
        rank=ranks(results["channel"], channels), month=month, outcome=outcome_of(client), per_dot=each,
        dots=(results["conversions"] / each + 0.5).floordiv(1).clip(lower=(results["conversions"] > 0).astype(int)),
        share_of_cost=_share(results["full_cost"], results["full_cost"].sum()),
        share_of_result=_share(results["conversions"], counted), **_bars(amounts),
    )  # fmt: skip
    shown = {name: [money(value, client.currency) for value in amounts[name]]
             for name in ("full_cost", "revenue", *PARTS)}  # fmt: skip
    total = money(results["full_cost"].sum(), client.currency)
    return frame.assign(**shown, total=[total] * len(frame), counted=counted)


def _share(values: "pd.Series[float]", total: float) -> "pd.Series[float]":
    return values / total if total > 0 else values * float("nan")


def _per_dot(most: float) -> int:
    steps = (factor * 10**power for power in range(7) for factor in (1, 2, 5))
    return next((step for step in steps if not most > step * MOST_DOTS), 10**7)


def _bars(amounts: pd.DataFrame) -> "dict[str, pd.Series[float]]":
    """Lay the parts of the cost end to end; what was paid back goes to the left of zero."""
    found, end = {}, amounts["full_cost"] * 0.0
    for part in PARTS:
        length = amounts[part].fillna(0.0)
        found[f"{part}_from"], found[f"{part}_long"] = end.where(length > 0, 0.0), length
        end = end + length.clip(lower=0)
    back = sum(length.clip(upper=0) for name, length in found.items() if name.endswith("_long"))
    return {**found, "bar_from": end * 0.0 + back, "bar_to": end}


def title(frame: pd.DataFrame, say: Say) -> str:
    """What the costliest channel took and brought."""
    if frame.empty:
        return say("empty")
    first = frame.iloc[0]
    if pd.isna(first["counted"]):
        return say("title.uncounted", **first)
    shares = first[["share_of_cost", "share_of_result"]]
    key = "whole" if len(frame) == 1 or shares.isna().any() else "share"
    return say(f"title.{key}", **first, channel_name=brief(say.words.show(first["title"])),
               many=say(f"many.{first['outcome']}"), result=_count(first["counted"], first["outcome"], say))  # fmt: skip


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What is added up, and for which month."""
    if frame.empty:
        return ""
    said = say("subtitle.all", month=frame["month"].iloc[0], total=frame["total"].iloc[0])
    return f"{said} {say('subtitle.without_time')}" if frame["own_time"].isna().all() else said


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every channel with its cost, the parts of it, and what came back."""
    if frame.empty:
        return say("empty")
    said = [say("alt.row", parts=_parts(row, say), came=_came(row, say), **row) for row in frame.to_dict("records")]
    return " ".join([title(frame, say) + ".", *said])


def _parts(row: Any, say: Say) -> str:
    return say.words.list([say(f"alt.{part}", amount=row[part]) for part in PARTS if row[f"{part}_long"]])


def _came(row: Any, say: Say) -> str:
    return _count(row["conversions"], row["outcome"], say)


def _count(number: float, outcome: str, say: Say) -> str:
    kind = "uncounted" if pd.isna(number) else f"{outcome}.{'some' if number else 'none'}"
    return say(f"result.{kind}", n=number)


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """On the left a bar of what each channel cost, on the right dots for what it brought."""
    bottom = HEAD + len(frame) * ROW
    figure = page(bottom + 6)
    limits = frame["bar_from"].min(), frame["bar_to"].max() or 1.0
    axes = panel(figure, *BARS, HEAD, bottom, x=limits, y=rows(len(frame)))
    channel_names(axes, frame, say)
    _heads(figure, frame, say)
    rule(axes, [0, 0], [-0.5, len(frame) - 0.5], alpha=0.5)
    for at, row in enumerate(frame.to_dict("records")):
        _bar(axes, at, row, say)
        _dots(axes, at, row, say)
    return figure


def _heads(figure: Figure, frame: pd.DataFrame, say: Say) -> None:
    axes = panel(figure, 0, WIDTH, 0, HEAD, x=(0, WIDTH), y=(HEAD, 0))
    label(axes, say("head.cost"), BARS[0], 12, weight="bold")
    label(axes, say("head.result"), DOTS, 12, weight="bold")
    x = float(BARS[0])
    for part in (part for part in PARTS if frame[f"{part}_long"].any()):
        _block(axes, x, 34, 10, 10, part)
        label(axes, say(f"key.{part}"), x, 34, dx=15, size=SMALL, muted=True)
        x += 30 + width(say(f"key.{part}"), SMALL)
    if frame["dots"].any():
        mark(axes, DOTS + 4, 34, "o", HUE, size=7)
        each = _count(frame["per_dot"].iloc[0], frame["outcome"].iloc[0], say)
        label(axes, f"= {each}", DOTS, 34, dx=14, size=SMALL, muted=True)


def _block(axes: Axes, left: float, middle: float, long: float, high: float, part: str) -> None:
    axes.barh(middle, long, high, left, edgecolor=HUE, clip_on=False, **PARTS[part])


def _bar(axes: Axes, at: int, row: Any, say: Say) -> None:
    for part in PARTS:
        if row[f"{part}_long"]:
            _block(axes, row[f"{part}_from"], at, row[f"{part}_long"], 0.46, part)
    label(axes, say.words.money(row["full_cost"], cents=False), row["bar_to"], at, dx=7, weight="bold")


def _dots(axes: Axes, at: int, row: Any, say: Say) -> None:
    counted = row["conversions"] > 0
    dots = int(row["dots"]) if counted else 0
    across = [DOTS + 4 + rank // 2 * STEP for rank in range(dots)]
    down = [at + (rank % 2 - 0.5) * STEP / ROW for rank in range(dots)]
    mark(axes, across, down, "o", HUE, at=COLUMN, size=7)
    label(axes, _came(row, say), DOTS, at, at=COLUMN, dx=(dots + 1) // 2 * STEP + 5 if dots else 0, muted=not counted,
          weight="bold" if counted else "normal")  # fmt: skip

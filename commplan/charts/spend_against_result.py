"""Where the money went, and what came back."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.channel_results import channel_results
from commplan.charts.base import SMALL, TEXT, WIDTH, across, label, mark, page, panel, records, rule, styled
from commplan.charts.channels import in_money, ranks
from commplan.charts.colours import HUE
from commplan.charts.lettering import sentence, titled, width
from commplan.charts.rows import LABELS, channel_names, dots, rows
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client

COLUMNS = (Column("title"), Column("full_cost", "money0"), Column("media", "money0"), Column("fees", "money0"),
           Column("own_time", "money0"), Column("share_of_cost", "percent"), Column("conversions", "number"),
           Column("share_of_result", "percent"), Column("revenue", "money0"))  # fmt: skip
PARTS: dict[str, dict[str, Any]] = {
    "media": {"facecolor": HUE},
    "fees": {"facecolor": (HUE, 0.4)},
    "own_time": {"facecolor": "none", "hatch": "////"},
}
LEFT, RESULT, ROW, HEAD = LABELS + 8, 498, 40, 58
MOST_DOTS = 20


def data(performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """What each channel cost in full and brought, the costliest first.

    Returns
    -------
    DataFrame, one row per channel that exports show
        title, rank (in the client's list), full_cost, media, fees, own_time, revenue and total as Money,
        conversions [count], share_of_cost and share_of_result [ratio], outcome (as `Client` has it); to draw, dots and
        per_dot [count], and for each part of the cost where its bar begins and how long it is [client's currency].
    """
    results = channel_results(performance, client=client, channels=channels, month=month)
    results = results.rename(columns={"cost": "media"})
    counts, costs = results["conversions"], results["full_cost"]
    each = _per_dot(counts.max())
    frame = results[["channel", "title", "conversions"]].assign(
        rank=ranks(results["channel"], channels), month=month, outcome=client.outcome,
        counted=counts.sum(min_count=1), share_of_cost=_share(costs), share_of_result=_share(counts), per_dot=each,
        dots=(counts / each + 0.5).floordiv(1).clip(lower=(counts > 0).astype(int)), **_bars(results),
    )  # fmt: skip
    for name in ("full_cost", "revenue", *PARTS):
        frame[name] = in_money(results[name], client.currency)
    return frame.assign(total=in_money([costs.sum()] * len(results), client.currency))


def _share(values: "pd.Series[float]") -> "pd.Series[float]":
    return values / values.sum() if values.sum() > 0 else values * float("nan")


def _per_dot(most: float) -> int:
    steps = (factor * 10**power for power in range(9) for factor in (1, 2, 5))
    return next((step for step in steps if not most > step * MOST_DOTS), 10**9)


def _bars(results: pd.DataFrame) -> dict[str, Any]:
    """Lay the parts of the cost end to end; what was paid back goes to the left of zero."""
    end = back = results["full_cost"] * 0.0
    found: dict[str, Any] = {}
    for part in PARTS:
        long = results[part].fillna(0.0)
        found |= {f"{part}_from": end.where(long > 0, 0.0), f"{part}_long": long}
        end, back = end + long.clip(lower=0), back + long.clip(upper=0)
    return {**found, "bar_from": back, "bar_to": end}


def title(frame: pd.DataFrame, say: Say) -> str:
    """What the costliest channel took and brought."""
    first = records(frame)[0]
    unshared = len(frame) == 1 or pd.isna(first["share_of_cost"]) or pd.isna(first["share_of_result"])
    key = "uncounted" if pd.isna(first["counted"]) else "whole" if unshared else "share"
    values = {name: first[name] for name in ("total", "share_of_cost", "share_of_result")}
    return titled(say, f"title.{key}", "channel", first["title"], many=say(f"many.{first['outcome']}"),
                  result=_count(first["counted"], first, say), **values)  # fmt: skip


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What is added up, and for which month."""
    first = records(frame)[0]
    said = say("subtitle.all", month=first["month"], total=first["total"])
    return f"{said} {say('subtitle.without_time')}" if frame["own_time"].isna().all() else said


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every channel with its cost, the parts of it, and what came back."""
    said = [say("alt.row", parts=_parts(row, say), came=_count(row["conversions"], row, say), **row)
            for row in records(frame)]  # fmt: skip
    return " ".join([sentence(title(frame, say)), *said])


def _parts(row: dict[str, Any], say: Say) -> str:
    return say.words.list([say(f"alt.{part}", amount=row[part]) for part in PARTS if row[f"{part}_long"]])


def _count(number: float, row: dict[str, Any], say: Say) -> str:
    kind = "uncounted" if pd.isna(number) else f"{row['outcome']}.{'some' if number else 'none'}"
    return say(f"result.{kind}", n=number)


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """On the left a bar of what each channel cost, on the right dots for what it brought."""
    bottom = HEAD + len(frame) * ROW
    figure, limits = page(bottom + 6), (frame["bar_from"].min(), frame["bar_to"].max() or 1.0)
    _heads(figure, frame, say)
    costs = [width(say.words.money(cost, cents=False), TEXT, bold=True) for cost in frame["full_cost"]]
    axes = panel(figure, LEFT, RESULT - max(costs) - 20, HEAD, bottom, x=limits, y=rows(len(frame)))
    channel_names(axes, frame, say)
    rule(axes, [0, 0], [-0.5, len(frame) - 0.5], alpha=0.5)
    for at, row in enumerate(records(frame)):
        _row(axes, at, row, say)
    return figure


def _heads(figure: Figure, frame: pd.DataFrame, say: Say) -> None:
    axes, first = panel(figure, 0, WIDTH, 0, HEAD, x=(0, WIDTH), y=(HEAD, 0)), records(frame)[0]
    label(axes, say("head.cost"), LEFT, 12, bold=True)
    label(axes, say("head.result"), RESULT, 12, bold=True)
    x = float(LEFT)
    for part in (part for part in PARTS if frame[f"{part}_long"].any()):
        axes.barh(34, 10, 10, x, edgecolor=HUE, clip_on=False, **PARTS[part])
        label(axes, say(f"key.{part}"), x, 34, dx=15, size=SMALL, muted=True)
        x += 30 + width(say(f"key.{part}"), SMALL)
    if frame["dots"].any():
        mark(axes, RESULT + 4, 34, "o", HUE, size=7)
        label(axes, f"= {_count(first['per_dot'], first, say)}", RESULT, 34, dx=14, size=SMALL, muted=True)


def _row(axes: Axes, at: int, row: dict[str, Any], say: Say) -> None:
    for part in PARTS:
        if row[f"{part}_long"]:
            axes.barh(at, row[f"{part}_long"], 0.46, row[f"{part}_from"], edgecolor=HUE, clip_on=False, **PARTS[part])
    label(axes, say.words.money(row["full_cost"], cents=False), row["bar_to"], at, dx=7, bold=True)
    counted = row["conversions"] > 0
    wide = dots(axes, int(row["dots"]), RESULT, at, ROW) + 5 if counted else 0
    label(axes, _count(row["conversions"], row, say), RESULT, at, at=across(axes), dx=wide, muted=not counted,
          bold=counted)  # fmt: skip

"""Where the money went, and what came back."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.channel_results import channel_results
from commplan.charts.base import LABELS, SMALL, channel_names, label, mark, page, panel, rows, rule, styled
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
BARS, DOTS, ROW, HEAD = (LABELS + 10, 390), 484, 40, 58
MOST_DOTS, STEP = 12, 9.5


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
        dots=(results["conversions"] / each).round().clip(lower=(results["conversions"] > 0).astype(int)),
        share_of_cost=_share(results["full_cost"], results["full_cost"].sum()),
        share_of_result=_share(results["conversions"], counted), **_bars(amounts),
    )  # fmt: skip
    shown = {name: [money(value, client.currency) for value in amounts[name]]
             for name in ("full_cost", "revenue", *PARTS)}  # fmt: skip
    total = money(results["full_cost"].sum(), client.currency)
    return frame.assign(**shown, total=total, counted=counted)


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
    return found


def title(frame: pd.DataFrame, say: Say) -> str:
    """What the costliest channel took and brought."""
    if frame.empty:
        return say("empty")
    first = frame.iloc[0]
    values = {**first, "channel": brief(say.words.show(first["title"])),
              "result": say(f"result.{first['outcome']}", n=first["counted"]) if first["counted"] else ""}  # fmt: skip
    return say(f"title.{_finding(frame)}.{first['outcome']}", **values)


def _finding(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    if pd.isna(first["counted"]):
        return "uncounted"
    if not first["counted"]:
        return "nothing"
    shares = pd.isna(first["share_of_cost"]) or pd.isna(first["share_of_result"])
    return "whole" if len(frame) == 1 or shares else "share"


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
    if pd.isna(row["conversions"]):
        return say("result.uncounted")
    return say(f"result.{row['outcome'] if row['conversions'] else 'none_' + row['outcome']}", n=row["conversions"])


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """On the left a bar of what each channel cost, on the right dots for what it brought."""
    bottom = HEAD + len(frame) * ROW
    figure = page(bottom + 6)
    lengths = frame[[f"{part}_long" for part in PARTS]]
    limits = (lengths.clip(upper=0).sum(axis=1).min(), lengths.clip(lower=0).sum(axis=1).max() or 1)
    axes = panel(figure, *BARS, HEAD, bottom, x=limits, y=rows(len(frame)))
    channel_names(axes, frame, say)
    _heads(figure, frame, say)
    rule(axes, [0, 0], [-0.5, len(frame) - 0.5], alpha=0.5)
    for at, row in enumerate(frame.to_dict("records")):
        _bar(axes, at, row, say)
        _dots(axes, at, row, say)
    return figure

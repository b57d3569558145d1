"""What a lead costs in each channel, how sure that is, and whether it pays."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.channel_results import channel_results
from commplan.charts.base import SMALL, across, label, mark, page, panel, records, rule, styled
from commplan.charts.channels import in_money, ranks
from commplan.charts.colours import BAD, HUE
from commplan.charts.lettering import sentence, titled
from commplan.charts.rows import LABELS, channel_names, rows
from commplan.charts.threshold import edge_of, money_axis
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client

COLUMNS = (Column("title"), Column("cost_per_lead", "money"), Column("low", "money"), Column("high", "money"),
           Column("break_even", "money"), Column("conversions", "number"), Column("state"))  # fmt: skip
LEFT, RIGHT, WORDS, ROW, HEAD = LABELS + 12, 474, 490, 48, 26


def data(performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The full cost per lead of each channel with its 95 % range, the cheapest first; empty where none is counted.

    Returns
    -------
    DataFrame, one row per channel that exports show
        title, rank (in the client's list), cost_per_lead, low, high and break_even as Money, conversions [count],
        outcome (as `Client` has it), state as `channel_results` has it, or `uncounted`; to draw, point, start, end and
        limit [client's currency], and edge, where the axis stops and cuts the ranges that go on. Channels without a
        lead come after those with one, those whose leads nobody counts come last.
    """
    results = channel_results(performance, client=client, channels=channels, month=month)
    edge = edge_of(results)
    frame = results[["channel", "title", "conversions"]].assign(
        rank=ranks(results["channel"], channels), month=month, outcome=client.outcome,
        state=results["state"].mask(results["conversions"].isna(), "uncounted"), bounded=_is_bounded(results),
        point=results["cost_per_lead"].where(results["cost_per_lead"] <= edge), start=results["low"].clip(upper=edge),
        end=results["high"].clip(upper=edge), goes_on=_is_bounded(results) & (results["high"] > edge),
        limit=results["break_even"].astype(float), edge=edge, currency=client.currency,
    )  # fmt: skip
    for name in ("cost_per_lead", "low", "high", "break_even"):
        frame[name] = in_money(results[name], client.currency)
    order = results[["cost_per_lead", "low"]].sort_values(["cost_per_lead", "low"]).index
    return frame.loc[order if frame["bounded"].any() else []].reset_index(drop=True)


def _is_bounded(results: pd.DataFrame) -> "pd.Series[bool]":
    """Nothing spent and nothing counted says nothing: from zero to no end."""
    return results["low"].notna() & ((results["low"] > 0) | (results["high"] < math.inf))


def title(frame: pd.DataFrame, say: Say) -> str:
    """Which channels earn, which lose, and for which that cannot be said."""
    earning, losing = (int((frame["state"] == state).sum()) for state in ("earns", "loses"))
    key, row = _finding(frame, earning, losing)
    values = {"n": len(frame), "earning": earning, "losing": losing, "others": len(frame) - earning}
    return titled(say, f"title.{key}", "channel", row["title"], figure=_figure(row, say),
                  many=say(f"many.{row['outcome']}"), break_even=row["break_even"], **values)  # fmt: skip


def _finding(frame: pd.DataFrame, earning: int, losing: int) -> tuple[str, dict[str, Any]]:
    found, alone = records(frame), len(frame) == 1
    first = found[0]
    if losing:
        return ("loses" if losing == 1 else "lose"), [row for row in found if row["state"] == "loses"][-1]
    if earning:
        return _earning(earning, len(frame)), first
    if pd.isna(first["limit"]):
        return ("figure" if alone or first["cost_per_lead"] is None else "cheapest"), first
    return ("open_one" if alone else "open"), first


def _earning(earning: int, count: int) -> str:
    if count == 1:
        return "earns"
    return "all_earn" if earning == count else "one_earns" if earning == 1 else "some_earn"


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What is divided by what, and how the ranges are to be read."""
    first = records(frame)[0]
    said = [say(f"subtitle.{first['outcome']}", month=first["month"])]
    said += [say("subtitle.goes_on")] if frame["goes_on"].any() else []
    said += [say("subtitle.no_limit")] if pd.isna(first["limit"]) else []
    return " ".join(said)


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every channel with its cost per lead, the range and the verdict."""
    first = records(frame)[0]
    limit = [] if pd.isna(first["limit"]) else [say("alt.limit", amount=first["break_even"])]
    said = [
        say("alt.row", title=row["title"], parts=", ".join(filter(None, _told(row, say)))) for row in records(frame)
    ]
    return " ".join([sentence(title(frame, say)), *limit, *said])


def _told(row: dict[str, Any], say: Say) -> tuple[str, str, str]:
    """The figure, the range and the verdict of a channel."""
    if row["state"] == "uncounted":
        return _figure(row, say), "", ""
    verdict = "" if row["state"] == "unknown" else say(f"values.state.{row['state']}")
    between = say(f"range.{'open' if row['high'] is None else 'both'}", **_prices(row, say)) if row["bounded"] else ""
    return _figure(row, say), between, verdict


def _figure(row: dict[str, Any], say: Say) -> str:
    kind = "uncounted" if row["state"] == "uncounted" else "none" if row["cost_per_lead"] is None else "known"
    return say(f"figure.{kind}.{row['outcome']}", amount=_prices(row, say)["cost_per_lead"])


def _prices(row: dict[str, Any], say: Say) -> dict[str, str]:
    """What one result costs: to the cent where it costs less than ten."""
    first = row["cost_per_lead"] or row["low"]
    cents = first is not None and first.amount < 10
    return {name: say.words.money(row[name], cents=cents) for name in ("cost_per_lead", "low", "high")}


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """Dots with their ranges, on both sides of the line from which a lead costs more than it brings."""
    bottom = HEAD + len(frame) * ROW
    figure, first = page(bottom + 30), records(frame)[0]
    axes = panel(figure, LEFT, RIGHT, HEAD, bottom, x=(0, first["edge"]), y=rows(len(frame)))
    channel_names(axes, frame, say)
    money_axis(axes, first, len(frame) - 0.5, say)
    for at, row in enumerate(records(frame)):
        _range(axes, at, row)
        _words(axes, at, row, say)
    return figure


def _range(axes: Axes, at: int, row: dict[str, Any]) -> None:
    if not row["bounded"]:
        return
    shape, colour = ("D", BAD) if row["state"] == "loses" else ("o", HUE)
    rule(axes, [row["start"], row["end"]], [at, at], color=colour, alpha=1, linewidth=2.5)
    mark(axes, row["start"], at, "|", colour, size=10, hollow=True)
    mark(axes, row["end"], at, ">" if row["goes_on"] else "|", colour, size=10, hollow=not row["goes_on"])
    if not pd.isna(row["point"]):
        mark(axes, row["point"], at, shape, colour, size=11)


def _words(axes: Axes, at: int, row: dict[str, Any], say: Say) -> None:
    """The verdict, then the figure with its range; where there is no verdict, the figure stands in its place."""
    figure, between, verdict = _told(row, say)
    figure = figure if row["cost_per_lead"] is None else _prices(row, say)["cost_per_lead"]
    first, second = (verdict, f"{figure} ({between})" if between else figure) if verdict else (figure, between)
    label(axes, first, WORDS, at, at=across(axes), dy=-9 if second else 0, bold=row["bounded"])
    label(axes, second, WORDS, at, at=across(axes), dy=10, size=SMALL)

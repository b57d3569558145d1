"""What a result costs in each channel over the months pooled, against break-even, with the verdict in words."""

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.calculators.channel_verdicts import channel_verdicts
from commplan.charts.base import SMALL, across, label, mark, page, panel, records, rule, styled
from commplan.charts.channels import in_money, ranks
from commplan.charts.colours import BAD, HUE
from commplan.charts.lettering import sentence, titled
from commplan.charts.rows import LABELS, channel_names, rows
from commplan.charts.threshold import DASHED, edge_of, money_axis
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client

COLUMNS = (Column("title"), Column("answer"), Column("cost_shown", "money"), Column("low_shown", "money"),
           Column("high_shown", "money"), Column("limit_shown", "money"), Column("results", "number"))  # fmt: skip
LEFT, RIGHT, WORDS, ROW, HEAD = LABELS + 12, 474, 490, 48, 26
SHAPES = {"stop": "s", "reinforce": "^", "test": "D", "not_enough_data": "o"}
ORDER = tuple(SHAPES)


def data(performance: pd.DataFrame, client: Client, month: str, channels: Sequence[Channel] = ()) -> pd.DataFrame:
    """The channels whose cost and results are both known, by verdict, then by cost per result.

    Returns
    -------
    DataFrame, one row per channel
        title, rank (in the client's list), answer, results [count], cost_shown, low_shown, high_shown and limit_shown
        as Money, outcome (as `Client` has it), first and last month; to draw, point, start, end, own_limit, limit
        [client's currency], edge and goes_on.
    """
    found = channel_verdicts(performance, client=client, channels=channels, month=month)
    found = found.loc[found["campaign"].isna() & found["low"].notna()]
    found = found.loc[sorted(found.index, key=lambda at: (ORDER.index(found["answer"][at]), found["low"][at]))]
    found = found.reset_index(drop=True)
    edge = edge_of(found.rename(columns={"cost_per_result": "cost_per_lead"}))
    frame = found[["channel", "title", "answer", "results", "first", "last"]].assign(
        rank=ranks(found["channel"], channels), outcome=client.outcome, edge=edge, currency=client.currency,
        point=found["cost_per_result"].where(found["cost_per_result"] <= edge), start=found["low"].clip(upper=edge),
        end=found["high"].clip(upper=edge), goes_on=found["high"] > edge, own_limit=found["break_even"],
        limit=_shared(found["break_even"]), break_even=in_money([_shared(found["break_even"])] * len(found),
        client.currency),
    )  # fmt: skip
    shown = {"cost_shown": "cost_per_result", "low_shown": "low", "high_shown": "high", "limit_shown": "break_even"}
    return frame.assign(**{name: in_money(found[source], client.currency) for name, source in shown.items()})


def _shared(limits: "pd.Series[float]") -> float:
    """The break-even that all channels have; missing where each has its own."""
    return float(limits.iloc[0]) if len(set(limits.dropna())) == 1 and limits.notna().all() else math.nan


def title(frame: pd.DataFrame, say: Say) -> str:
    """What is to be stopped or reinforced, else that nothing can be said."""
    counts = {name: int((frame["answer"] == name).sum()) for name in ORDER}
    first = records(frame)[0]
    key = next((name for name in ORDER if counts[name]), "not_enough_data")
    return titled(say, f"title.{key}.{'one' if counts[key] == 1 else 'many'}", "channel", first["title"], n=counts[key])


def subtitle(frame: pd.DataFrame, say: Say) -> str:
    """What is divided by what, over which months."""
    first, last = frame["first"].min(), frame["last"].max()
    key = "one" if first == last else "many"
    return say(f"subtitle.{key}", first=first, last=last, thing=say(f"thing.{frame['outcome'].iloc[0]}"))


def alt(frame: pd.DataFrame, say: Say) -> str:
    """Every channel with its verdict, cost per result, range and break-even."""
    told = [say("alt.row", title=row["title"], **_parts(row, say)) for row in records(frame)]
    return " ".join([sentence(title(frame, say)), *told])


def _parts(row: dict[str, Any], say: Say) -> dict[str, str]:
    return {"verdict": say(f"values.answer.{row['answer']}"), "figures": _figures(row, say), "limit": _limit(row, say)}


def _limit(row: dict[str, Any], say: Say) -> str:
    return say("alt.no_limit") if row["limit_shown"] is None else say("alt.limit", amount=_price(row, "limit", say))


def _price(row: dict[str, Any], name: str, say: Say) -> str:
    amount = row[f"{name}_shown"]
    cents = 10
    return say.words.money(amount, cents=amount is not None and abs(amount.amount) < cents)


def _figures(row: dict[str, Any], say: Say) -> str:
    if row["high_shown"] is None:
        return say("range.open", low=_price(row, "low", say))
    return say("range.both", low=_price(row, "low", say), high=_price(row, "high", say))


@styled
def draw(frame: pd.DataFrame, say: Say) -> Figure:
    """Dots with their ranges, the verdict beside each, and the break-even across all or as a tick of each."""
    bottom = HEAD + len(frame) * ROW
    figure, first = page(bottom + 30), records(frame)[0]
    axes = panel(figure, LEFT, RIGHT, HEAD, bottom, x=(0, first["edge"]), y=rows(len(frame)))
    channel_names(axes, frame, say)
    money_axis(axes, first, len(frame) - 0.5, say)
    for at, row in enumerate(records(frame)):
        _range(axes, at, row)
        label(axes, say(f"values.answer.{row['answer']}"), WORDS, at, at=across(axes), dy=-9, bold=True)
        label(axes, _figures(row, say), WORDS, at, at=across(axes), dy=10, size=SMALL)
    return figure


def _range(axes: Axes, at: int, row: dict[str, Any]) -> None:
    colour = BAD if row["answer"] == "stop" else HUE
    rule(axes, [row["start"], row["end"]], [at, at], color=colour, alpha=1, linewidth=2.5)
    mark(axes, row["start"], at, "|", colour, size=10, hollow=True)
    mark(axes, row["end"], at, ">" if row["goes_on"] else "|", colour, size=10, hollow=not row["goes_on"])
    if not pd.isna(row["point"]):
        mark(axes, row["point"], at, SHAPES[row["answer"]], colour, size=11, hollow=row["answer"] == "not_enough_data")
    if pd.isna(row["limit"]) and not pd.isna(row["own_limit"]):
        rule(axes, [row["own_limit"]] * 2, [at - 0.36, at + 0.36], alpha=0.9, linewidth=1.6, linestyle=DASHED)

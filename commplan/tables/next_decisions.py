"""The decisions to take now, at most three: those of the review, then those that follow from the figures."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_verdicts import channel_verdicts
from commplan.calculators.count import poisson_interval
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.decision import Decision, Review
from commplan.model.quantity import Estimate
from commplan.model.text import Text
from commplan.tables.evidence import evidence
from commplan.tables.told import told

FORM = "cards"
MOST = 3
ORDER = ("stop", "reinforce", "test")
COLUMNS = (Column("title"), Column("origin"), Column("why"), Column("figures"), Column("cost", "money0"),
           Column("expected"), Column("by", "date"), Column("if_not"))  # fmt: skip


def data(
    client: Client,
    month: str,
    channels: Sequence[Channel] = (),
    decisions: Sequence[Review] = (),
    performance: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """At most three decisions.

    Returns
    -------
    DataFrame
        title, origin (`asked` in the month's review, or `proposed` by the verdicts), why, figures (the evidence on
        the channel), cost, expected (a month's gain where a loss would end), by, if_not. A channel that the review
        decides on already is not proposed again.
    """
    found = pd.DataFrame() if performance is None else channel_verdicts(
        performance, client=client, channels=channels, month=month)  # fmt: skip
    verdicts = found.loc[found["campaign"].isna()].to_dict("records") if len(found) else []
    by_channel = {row["channel"]: row for row in verdicts}
    reviewed = [each for review in decisions if review.month == month for each in review.decisions or ()]
    asked = [_asked(each, by_channel.get(each.channel), client) for each in reviewed if each.state == "asked"]
    rest = [row for row in verdicts if row["channel"] not in {each.channel for each in reviewed}]
    rows = [*asked, *_proposed(rest, client)][:MOST]
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS])


def _asked(decision: Decision, row: Mapping[Any, Any] | None, client: Client) -> dict[str, Any]:
    kept = {name: getattr(decision, name) for name in ("title", "why", "cost", "expected", "by", "if_not")}
    return {**kept, "origin": "asked", "figures": evidence(row, client) if row else None}


def _proposed(rows: Iterable[Mapping[Any, Any]], client: Client) -> list[dict[str, Any]]:
    """What follows from the verdicts, the dearest losses first; a wait for data is no decision."""
    found = [row for row in rows if row["answer"] in ORDER and row["reason"] != "around"]
    found.sort(key=lambda row: (ORDER.index(row["answer"]), -row["full_cost"]))
    return [
        {
            "title": told("tables/next_decisions", f"title.{row['answer']}", channel=row["title"]),
            "origin": "proposed", "figures": evidence(row, client), "expected": _gain(row, client), "why": None,
            "cost": None, "by": None, "if_not": _loss(row),
        }
        for row in found
    ]  # fmt: skip


def _gain(row: Mapping[Any, Any], client: Client) -> Estimate | None:
    """A month's loss that ends: what the channel costs less what its results bring, with their range."""
    if row["answer"] != "stop":
        return None
    results = poisson_interval(row["results"])
    low, likely, high = ((row["full_cost"] - count * row["break_even"]) / row["months"]
                         for count in (results.high, row["results"], results.low))  # fmt: skip
    return Estimate(low=round(low), likely=round(likely), high=round(high), unit=Text(fr=client.currency,
                    en=client.currency))  # fmt: skip


def _loss(row: Mapping[Any, Any]) -> Text | None:
    return told("tables/next_decisions", "if_not.stop") if row["answer"] == "stop" else None


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many, and where they come from."""
    asked = int((frame["origin"] == "asked").sum())
    key = "asked" if asked == len(frame) else "mixed" if asked else "proposed"
    return say(f"lead.{key}", n=len(frame), asked=asked, others=len(frame) - asked)

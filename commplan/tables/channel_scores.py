"""Every channel on the three criteria, with what is decided and what the figures suggest."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.channel_choice import choose
from commplan.calculators.channel_means import limits
from commplan.calculators.channel_scores import CRITERIA, Criterion, channel_scores, weighed
from commplan.knowledge.say import Column, Say
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.objective import Objective
from commplan.model.persona import Persona
from commplan.model.text import Text
from commplan.tables.told import told

UNIT = "tables/channel_scores"
COLUMNS = (Column("title"), *(Column(name) for name in CRITERIA), Column("total", "integer"), Column("state"),
           Column("computed"), Column("reason"))  # fmt: skip


def data(
    client: Client,
    channels: Sequence[Channel],
    personas: Sequence[Persona] | None = None,
    objectives: Sequence[Objective] | None = None,
) -> pd.DataFrame:
    """The channels, those with most points first.

    Returns
    -------
    DataFrame, one row per channel
        title; audience, objective, resources (the score with what it rests on); total [points of 12, missing where a
        criterion has none]; state (`kept`, `renounced`, `candidate`); computed (whether it is among the best three
        within the means: `in`, `out`, `unknown`); reason.
    """
    options = weighed(channels, client=client, personas=personas, objectives=objectives)
    hours, money = limits(client)
    chosen = choose(options, hours=hours, money=money)
    scored = {option.key for option in options}
    rows: list[dict[str, Any]] = []
    for channel in channels:
        criteria = channel_scores(channel, client=client, personas=personas, objectives=objectives)
        values = [each.value for each in criteria]
        total = None if None in values else sum(value for value in values if value is not None)
        computed = "in" if channel.id in chosen else "out" if channel.id in scored else "unknown"
        rows.append({"title": channel.title, **{each.name: _cell(each) for each in criteria}, "total": total,
                     "state": channel.state, "computed": computed, "reason": channel.reason or None})  # fmt: skip
    rows.sort(key=lambda row: -(row["total"] or 0))
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def _cell(criterion: Criterion) -> Text | None:
    given, suggested = criterion.given, criterion.suggested
    if given is None:
        return None if suggested is None else told(UNIT, "score.suggested", suggested=suggested)
    if suggested is None or abs(given - suggested) < 2:
        return told(UNIT, "score.given", given=given)
    return told(UNIT, "score.both", given=given, suggested=suggested)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """What the figures would choose, and where the decision differs."""
    best = [say.words.quoted(title) for title in frame.loc[frame["computed"] == "in", "title"]]
    if not best:
        return say("lead.nothing")
    beyond = frame.loc[(frame["computed"] == "out") & (frame["state"] == "kept"), "title"]
    more = [say.words.quoted(title) for title in beyond]
    said = say("lead.best", channels=best, n=len(best))
    return " ".join([said, say("lead.beyond", channels=more, n=len(more))]) if more else said

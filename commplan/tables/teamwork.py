"""How the team works: who decides, how news goes round, with which tools, and where it rubs."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.base import NONE
from commplan.model.client import Client
from commplan.model.team import Team
from commplan.model.text import Text
from commplan.model.tool import Tool
from commplan.tables.planned import person
from commplan.tables.told import pointed

FORM = "cards"
COLUMNS = (Column("title"), Column("decides"), Column("internal_communication"), Column("collaboration_tools"),
           Column("silos"))  # fmt: skip


def data(team: Team, client: Client, tools: Sequence[Tool] = ()) -> pd.DataFrame:
    """One row.

    Returns
    -------
    DataFrame, one row
        title (`team`); decides (a title, `gap` where nobody does); internal_communication, collaboration_tools, silos
        (`none` where the answer was that there is none, missing where nobody asked).
    """
    titles = {tool.id: tool.title for tool in tools}
    named = [titles.get(key, Text(fr=key, en=key)) for key in team.collaboration_tools or ()]
    row = {"title": "team", "decides": person(team.decides, client),
           "internal_communication": "none" if team.internal_communication is NONE else team.internal_communication,
           "collaboration_tools": _listed(team.collaboration_tools, named),
           "silos": _listed(team.silos, team.silos or ())}  # fmt: skip
    return pd.DataFrame([row], columns=[column.name for column in COLUMNS], dtype=object)


def _listed(given: Sequence[Any] | None, texts: Sequence[Text]) -> Text | str | None:
    return None if given is None else pointed(texts) if texts else "none"


def lead(frame: pd.DataFrame, say: Say) -> str:
    """Whether it is settled who decides."""
    decides = frame.iloc[0]["decides"]
    return (
        say("lead.open")
        if decides is None
        else say("lead.nobody")
        if decides == "gap"
        else say("lead.decides", person=decides)
    )

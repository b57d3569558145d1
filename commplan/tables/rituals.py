"""The meetings that keep the plan going."""

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.team import Ritual, Team
from commplan.model.text import Text
from commplan.tables.planned import person
from commplan.tables.told import pointed

COLUMNS = (Column("title"), Column("every"), Column("who"), Column("purpose"))
ORDER = ("day", "week", "fortnight", "month", "quarter")


def data(team: Team, client: Client) -> pd.DataFrame:
    """The meetings, the most frequent first.

    Returns
    -------
    DataFrame, one row per meeting
        title, every (`day`, `week`, `fortnight`, `month`, `quarter`), who (titles; `none` where nobody comes, missing
        where nobody asked), purpose (missing where it was not said).
    """
    found = sorted(team.rituals or (), key=lambda ritual: ORDER.index(ritual.every))
    rows = [{"title": each.title, "every": each.every, "who": who(each, client), "purpose": each.purpose}
            for each in found]  # fmt: skip
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def who(ritual: Ritual, client: Client) -> Text | str | None:
    """Those who come, by their titles."""
    if not ritual.who:
        return None if ritual.who is None else "none"
    found = [person(key, client) for key in ritual.who]
    return pointed([each if isinstance(each, Text) else Text(fr=str(each), en=str(each)) for each in found])


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many there are, and which lack a purpose or people."""
    hollow = [say.words.quoted(row["title"]) for row in frame.to_dict("records")
              if row["purpose"] is None or not isinstance(row["who"], Text)]  # fmt: skip
    said = say("lead.count", n=len(frame))
    return f"{said} {say('lead.hollow', titles=hollow)}" if hollow else said

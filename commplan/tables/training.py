"""The skills to be gained: which, by whom, by when."""

import datetime as dt

import pandas as pd

from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.team import Team
from commplan.model.text import Text
from commplan.tables.planned import person
from commplan.tables.told import pointed

COLUMNS = (Column("title"), Column("who"), Column("by", "date"), Column("state"))


def data(team: Team, client: Client, today: dt.date | None = None) -> pd.DataFrame:
    """The training plan, the next date first, what has none last.

    Returns
    -------
    DataFrame, one row per skill
        title, who (titles; `none`, missing), by [date, missing], state (`coming`, `past` where the date is over,
        `undated`).
    """
    found = sorted(team.training or (), key=lambda each: (each.by is None, str(each.by)))
    rows = []
    for each in found:
        names = [person(key, client) for key in each.who or ()]
        texts = [name if isinstance(name, Text) else Text(fr=str(name), en=str(name)) for name in names]
        state = "undated" if each.by is None else "past" if today is not None and each.by <= today else "coming"
        rows.append({"title": each.title, "by": each.by, "state": state,
                     "who": pointed(texts) if texts else None if each.who is None else "none"})  # fmt: skip
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many skills are to be gained, and what is behind."""
    parts = [say("lead.count", n=len(frame))]
    counts = {state: int((frame["state"] == state).sum()) for state in ("past", "undated")}
    return " ".join([*parts, *(say(f"lead.{state}", n=n) for state, n in counts.items() if n)])

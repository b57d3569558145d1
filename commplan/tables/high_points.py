"""The high points that are still to come: by when to begin, and what is planned for each."""

import datetime as dt
from typing import Any

import pandas as pd

from commplan.calculators.high_points import Preparation, preparations
from commplan.knowledge.say import Column, Say
from commplan.model.action import Plan
from commplan.model.client import Client
from commplan.tables.told import pointed

COLUMNS = (Column("title"), Column("kind"), Column("start", "date"), Column("begin_by", "date"),
           Column("begins", "date"), Column("actions"), Column("state"))  # fmt: skip


def data(client: Client, plan: Plan | None = None, today: dt.date | None = None) -> pd.DataFrame:
    """The high points in the order of the calendar.

    Returns
    -------
    DataFrame, one row per high point
        title, kind, start [date], begin_by [date, missing where nobody said how long preparation takes], begins [date
        of the first action], actions (titles, or `none`), state (`ready`, `late`, `undated`, `nothing`).
    """
    actions = plan.actions or () if plan else ()
    rows = [_row(each) for each in preparations(client.high_points or (), actions=actions, today=today)]
    return pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)


def _row(each: Preparation) -> dict[str, Any]:
    titles = [action.title for action in each.actions]
    return {"title": each.high_point.title, "kind": each.high_point.kind, "start": each.high_point.start,
            "begin_by": each.begin_by, "begins": each.begins, "actions": pointed(titles) if titles else "none",
            "state": each.state}  # fmt: skip


def lead(frame: pd.DataFrame, say: Say) -> str:
    """The next one, and those that are not ready."""
    first = frame.iloc[0]
    parts = [say("lead.next", title=first["title"], start=first["start"])]
    counts = {state: int((frame["state"] == state).sum()) for state in ("nothing", "late", "undated")}
    parts += [say(f"lead.{state}", n=n) for state, n in counts.items() if n]
    return " ".join(parts if len(parts) > 1 else [*parts, say("lead.ready")])

"""The work that comes back: what a machine does already, and what it could still save."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from commplan.calculators.automation import Automation, automation
from commplan.knowledge.say import Column, Say
from commplan.model.client import Client
from commplan.model.quantity import money
from commplan.model.team import Repetitive, Team
from commplan.model.tool import Tool

COLUMNS = (Column("title"), Column("state"), Column("tool"), Column("hours", "number"), Column("saved", "number"),
           Column("net", "money0"), Column("months", "number1"))  # fmt: skip


def data(team: Team, client: Client, tools: Sequence[Tool] = ()) -> pd.DataFrame:
    """The tasks that come back, those that would save most first, automated ones last.

    Returns
    -------
    DataFrame, one row per task
        title; state (`automated`, `possible` where a tool is there already, `manual`); tool (its title); hours [per
        month]; saved [hours per month that a machine would save] and net [Money per month: those hours at what an hour
        costs, less the cost of the tool], both missing for what is automated or not known; months until the set-up has
        paid for itself. `attrs`: saved [hours per month over all].
    """
    titles = {tool.id: tool.title for tool in tools}
    rows = [_row(task, automation(task, client=client, tools=tools), client, titles) for task in team.repetitive or ()]
    rows.sort(key=lambda row: (row["state"] == "automated", -(row["saved"] or 0.0)))
    frame = pd.DataFrame(rows, columns=[column.name for column in COLUMNS], dtype=object)
    frame.attrs = {"saved": sum(row["saved"] or 0.0 for row in rows)}
    return frame


def _row(task: Repetitive, found: Automation, client: Client, titles: dict[str, Any]) -> dict[str, Any]:
    state = "automated" if task.automated else "possible" if task.tool in titles else "manual"
    known = found if not task.automated else Automation(None, None, None, None)
    return {"title": task.title, "state": state, "tool": titles.get(str(task.tool), task.tool),
            "hours": task.hours_per_month, "saved": known.hours, "net": money(known.net, client.currency),
            "months": known.months_to_pay_back}  # fmt: skip


def lead(frame: pd.DataFrame, say: Say) -> str:
    """How many hours could still be saved, and what that is worth only on one condition."""
    saved = frame.attrs["saved"]
    done = int((frame["state"] == "automated").sum())
    parts = [say("lead.automated", n=done, all=len(frame))]
    return " ".join([*parts, say("lead.saved", hours=saved) if saved else say("lead.nothing")])

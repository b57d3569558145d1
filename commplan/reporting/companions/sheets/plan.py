"""The plan: one action to a row, and what filtered rows cost."""

from collections.abc import Sequence
from typing import Any

from commplan.knowledge.say import Say, say
from commplan.model.action import Action
from commplan.model.engagement import Engagement
from commplan.reporting.companions.sheets.sheet import Figure, Head, Sheet, Total, figure, shown
from commplan.tables.planned import channel_title, current, person

HEADS = {"title": Head("", widest=42), "objective": Head("", widest=34), "result": Head("", widest=38),
         "channel": Head("", widest=22), "start": Head("", "date"), "end": Head("", "date"),
         "regular": Head("", widest=18), "produces": Head("", widest=22), "validates": Head("", widest=22),
         "hours": Head("", "number", 12), "cost": Head("", "money", 16), "state": Head("", widest=12)}  # fmt: skip


def plan_sheet(engagement: Engagement, speak: Say, title: str) -> Sheet | None:
    """The actions that were not stopped, in order of time; None where there is none."""
    actions = current(engagement.plan) if engagement.plan else []
    if not actions:
        return None
    heads = [Head(speak(f"plan.{name}"), head.kind, head.widest) for name, head in HEADS.items()]
    rows = [_row(action, engagement, speak) for action in actions]
    return Sheet(speak("sheets.plan"), title, heads, rows, _totals(rows, speak), [speak("notes.plan")])


def _row(action: Action, engagement: Engagement, speak: Say) -> list[Any]:
    words, known = speak.words, say("tables/actions", speak.words)
    goals = {each.id: each.title for each in engagement.objectives or ()}
    channel = channel_title(action.channel, engagement.channels or ())
    goal = goals.get(str(action.objective), action.objective) if action.objective else None
    none_goal = known("values.objective.none") if action.objective is not None and not action.objective else None
    roles = action.roles
    return [
        words.show(action.title), shown(goal, words) or none_goal, shown(action.expected_result or None, words),
        known(f"values.channel.{channel}") if channel in ("all", "gap") else shown(channel, words),
        action.start, action.end, speak(f"regular.{action.regular}") if action.regular else None,
        *(_who(getattr(roles, role, None), engagement, speak) for role in ("produces", "validates")),
        Figure(action.hours_per_month) if action.hours_per_month is not None else None, figure(action.cost),
        known(f"values.state.{action.state}"),
    ]  # fmt: skip


def _who(key: Any, engagement: Engagement, speak: Say) -> str | None:
    found = person(key, engagement.client)
    return speak("nobody") if found == "gap" else shown(found, speak.words)


def _totals(rows: Sequence[Sequence[Any]], speak: Say) -> list[list[Any]]:
    """Of hours, and of costs where all are in one currency: two are never added up."""
    row: list[Any] = [speak("total.shown"), *([None] * (len(HEADS) - 1))]
    for at, name in enumerate(HEADS):
        found = [line[at] for line in rows if isinstance(line[at], Figure)]
        if name in ("hours", "cost") and found and len({each.currency for each in found}) == 1:
            whole = Figure(sum(each.value for each in found), found[0].currency)
            row[at] = Total(whole, 0, len(rows) - 1, visible=True)
    return [row]

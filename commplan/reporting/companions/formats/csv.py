"""One line for each action that is to be done, for task tools: Asana, Trello, Notion, Planner and their like."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from commplan.calculators.horizon import OPEN
from commplan.knowledge.say import Say, say
from commplan.model.action import Action
from commplan.reporting.companions.cells import harmless
from commplan.reporting.companions.details import action_text, owner
from commplan.reporting.companions.material import Material, Needs
from commplan.tables.planned import EVERY_CHANNEL, channel_title, current

NEEDS = Needs()
UNIT = "reporting/companions/formats/csv"
COLUMNS = ("title", "description", "start", "due", "owner", "channel", "cost", "currency", "hours")


def write(material: Material) -> dict[str, bytes]:
    """A file with commas, ISO dates and a mark of its encoding, as these tools want it; none without an action."""
    plan = material.engagement.plan
    actions = [each for each in current(plan) if each.state in OPEN] if plan else []
    if not actions:
        return {}
    speak = say(UNIT, material.words)
    lines = [[speak(f"columns.{name}") for name in COLUMNS], *(_line(each, material, speak) for each in actions)]
    return {material.file("-tasks.csv"): _written(lines)}


def _line(action: Action, material: Material, speak: Say) -> Sequence[str]:
    engagement = material.engagement
    details = action_text(action, engagement, say("reporting/companions/formats/ics", material.words))
    cost, hours = action.cost, action.hours_per_month
    texts = (speak.words.show(action.title), details)
    days = (_or_empty(action.start), _or_empty(action.end))
    return [*map(harmless, texts), *days, harmless(owner(action, engagement, speak)),
            harmless(_channel(action, material, speak)), f"{cost.amount:f}" if cost else "",
            cost.currency if cost else "", "" if hours is None else f"{hours:g}"]  # fmt: skip


def _channel(action: Action, material: Material, speak: Say) -> str:
    if not action.channel:
        return ""
    if action.channel == EVERY_CHANNEL:
        return speak("every_channel")
    return speak.words.show(channel_title(action.channel, material.engagement.channels or ()))


def _or_empty(value: Any) -> str:
    return "" if value is None else str(value)


def _written(lines: Sequence[Sequence[str]]) -> bytes:
    held = io.StringIO(newline="")
    csv.writer(held, lineterminator="\r\n").writerows(lines)
    return held.getvalue().encode("utf-8-sig")

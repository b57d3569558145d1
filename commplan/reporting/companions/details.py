"""What is known of an action, line by line, for tools that have one field for everything."""

from collections.abc import Iterator
from typing import Any

from commplan.knowledge.say import Say
from commplan.model.action import Action
from commplan.model.engagement import Engagement
from commplan.model.team import Ritual
from commplan.tables.planned import EVERY_CHANNEL, channel_title, person

ROLES = ("produces", "validates", "publishes", "analyses")


def action_text(action: Action, engagement: Engagement, speak: Say) -> str:
    """What an action should bring, where, who does which part, and what it takes; what nobody said is left out."""
    return "\n".join(_lines(action, engagement, speak))


def _lines(action: Action, engagement: Engagement, speak: Say) -> Iterator[str]:
    goals = {each.id: each.title for each in engagement.objectives or ()}
    yield from _line("result", action.expected_result, speak)
    yield from _line("objective", goals.get(str(action.objective), action.objective), speak)
    if action.channel == EVERY_CHANNEL:
        yield speak("text.channels")
    elif action.channel:
        yield from _line("channel", channel_title(action.channel, engagement.channels or ()), speak)
    for role in ROLES:
        key = getattr(action.roles, role, None)
        yield from _line(role, person(key, engagement.client) if key else None, speak)
    yield from _line("hours", action.hours_per_month, speak)
    yield from _line("cost", action.cost, speak)


def _line(key: str, value: Any, speak: Say) -> Iterator[str]:
    if value:
        yield speak(f"text.{key}", value=value)


def ritual_text(ritual: Ritual, engagement: Engagement, speak: Say) -> str:
    """What a meeting is for and who comes."""
    who = [speak.words.show(person(key, engagement.client)) for key in ritual.who or ()]
    lines = [*_line("purpose", ritual.purpose, speak), *_line("who", who, speak), speak("text.day")]
    return "\n".join(lines)


def owner(action: Action, engagement: Engagement, speak: Say) -> str:
    """The title of whoever produces; empty where nobody does."""
    key = action.roles.produces if action.roles else None
    return speak.words.show(person(key, engagement.client)) if key else ""

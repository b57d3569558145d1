"""What the tables of the plan share: the actions that count, and the titles of those who are named."""

from collections.abc import Sequence
from typing import Any

from commplan.model.action import Action, Plan
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.text import Text

EVERY_CHANNEL = "all"


def current(plan: Plan) -> list[Action]:
    """The actions that were not stopped, in the order in which they begin; those without a date last."""
    actions = [action for action in plan.actions or () if action.state != "stopped"]
    return sorted(actions, key=lambda action: (action.start is None, str(action.start), str(action.end)))


def person(key: Any, client: Client) -> Text | str | None:
    """The title of whoever has a role: `gap` where it was answered that nobody does, None where nobody was asked."""
    if key is None:
        return None
    titles = {each.id: each.title for each in client.people or ()}
    return titles.get(str(key), str(key)) if key else "gap"


def channel_title(key: Any, channels: Sequence[Channel]) -> Text | str | None:
    """The title of a channel: `all` for every one, `gap` for an action without any, None where nobody was asked."""
    if key is None:
        return None
    titles = {each.id: each.title for each in channels}
    return titles.get(str(key), str(key)) if key else "gap"

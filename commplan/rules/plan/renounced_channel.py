"""An action on a channel that was given up."""

from collections.abc import Iterator, Sequence

from commplan.model.action import Plan
from commplan.model.channel import Channel
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live


def check(plan: Plan, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Done and stopped actions belong to the past of the channel."""
    renounced = {channel.id: channel for channel in channels if channel.state == "renounced"}
    for rank, action in live(plan):
        channel = renounced.get(str(action.channel))
        if channel is not None:
            at = ("plan", "actions", rank, "channel")
            yield Finding(at=at, action=action.title, channel=channel.title)

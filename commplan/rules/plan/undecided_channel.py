"""An action on a channel that is still a candidate."""

from collections.abc import Iterator, Sequence

from commplan.model.action import Plan
from commplan.model.channel import Channel
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live


def check(plan: Plan, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Silent as long as no channel was decided on at all."""
    if all(channel.state == "candidate" for channel in channels):
        return
    candidates = {channel.id: channel for channel in channels if channel.state == "candidate"}
    for rank, action in live(plan):
        channel = candidates.get(str(action.channel))
        if channel is not None:
            at = ("plan", "actions", rank, "channel")
            yield Finding(at=at, action=action.title, channel=channel.title)

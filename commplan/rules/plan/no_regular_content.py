"""A plan of single actions in which nothing comes back."""

from collections.abc import Iterator, Sequence

from commplan.model.action import Plan
from commplan.model.channel import Channel
from commplan.rules.finding import Finding
from commplan.rules.plan._actions import live

ENOUGH = 4  # actions; a plan that is shorter is only begun


def check(plan: Plan, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Ask, where a channel of the firm's own is kept that content could feed."""
    actions = [action for _, action in live(plan)]
    fed = [
        channel for channel in channels if channel.state == "kept" and channel.kind == "owned" and not channel.paused
    ]
    if len(actions) >= ENOUGH and fed and not any(action.regular for action in actions):
        yield Finding(at=("plan", "actions"), n=len(actions), channels=tuple(channel.title for channel in fed))

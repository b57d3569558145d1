"""Money meant for one purpose, on a channel made for another."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import label
from commplan.model.budget import Budget
from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(budget: Budget, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Loyalty money on an acquisition channel, and the reverse: the channel does not serve the type of the line."""
    types = {channel.id: channel for channel in channels if channel.types and channel.state != "renounced"}
    for rank, line in enumerate(budget.lines or ()):
        channel = types.get(line.channel or "")
        if channel is not None and line.type is not None and line.type not in (channel.types or ()):
            made_for = tuple(label(f"objective_type.{kind}") for kind in channel.types or ())
            yield Finding(at=("budget", "lines", rank, "type"), line=line.title, channel=channel.title,
                          money=line.amount, type=label(f"objective_type.{line.type}"), made_for=made_for)  # fmt: skip

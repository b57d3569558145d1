"""Money for a channel that was given up."""

from collections.abc import Iterator, Sequence

from commplan.model.budget import Budget
from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(budget: Budget, channels: Sequence[Channel]) -> Iterator[Finding]:
    """A line names a channel that is renounced."""
    gone = {channel.id: channel.title for channel in channels if channel.state == "renounced"}
    for rank, line in enumerate(budget.lines or ()):
        if line.channel in gone and line.amount.amount > 0:
            yield Finding(at=("budget", "lines", rank, "channel"), line=line.title, channel=gone[line.channel],
                          money=line.amount)  # fmt: skip

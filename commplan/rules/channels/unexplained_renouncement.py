"""A channel given up without a reason."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """The reason is what keeps the question from coming back every month."""
    for rank, channel in enumerate(channels):
        if channel.state == "renounced" and not channel.reason:
            yield Finding(at=("channels", rank, "reason"), channel=channel.title)

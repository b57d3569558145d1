"""A channel that was opened because a competitor did."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Only channels that are kept cost anything."""
    for rank, channel in enumerate(channels):
        if channel.state == "kept" and channel.opened_because == "competitor":
            yield Finding(at=("channels", rank, "opened_because"), channel=channel.title)

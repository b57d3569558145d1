"""Channels were discussed and none was kept."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """A list of candidates is no choice yet; one where all were renounced leaves no way to speak."""
    if not channels or all(channel.state == "renounced" for channel in channels):
        yield Finding(at=("channels",), n=len(channels))

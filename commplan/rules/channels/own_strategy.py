"""A channel with a strategy of its own."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Objectives that no other channel shares make a channel an island."""
    for rank, channel in enumerate(channels):
        if channel.state == "kept" and channel.own_objectives:
            yield Finding(at=("channels", rank, "own_objectives"), channel=channel.title, text=channel.own_objectives)

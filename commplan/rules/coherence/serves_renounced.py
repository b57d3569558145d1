"""A channel that is said to help one that was given up."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """What is poured into a channel that is closed is lost."""
    titles = {channel.id: channel.title for channel in channels if channel.state == "renounced"}
    for rank, channel in enumerate(channels):
        for place, other in enumerate(channel.serves or ()):
            if channel.state == "kept" and other in titles:
                yield Finding(at=("channels", rank, "serves", place), channel=channel.title, other=titles[other])

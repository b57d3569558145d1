"""Channels to feed and nobody to do it."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(client: Client, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Silent until the question was answered."""
    kept = sum(channel.state == "kept" for channel in channels)
    if client.people == () and kept:
        yield Finding(at=("client", "people"), kept=kept)

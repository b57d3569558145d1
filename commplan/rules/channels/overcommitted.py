"""More channels than the people's hours carry."""

from collections.abc import Iterator, Sequence

from commplan.calculators.channel_means import hours_stated, kept
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.rules.finding import Finding

ROUNDING = 0.01  # hours


def check(client: Client, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Add up the hours that the kept channels take, and those that people have; a paused channel takes none."""
    available = hours_stated(client)
    fed = [channel for channel in kept(channels) if channel.paused is None]
    taken = sum(channel.hours_per_month or 0 for channel in fed)
    if available is not None and taken > available + ROUNDING:
        yield Finding(at=("channels",), taken=taken, available=available, kept=len(fed))

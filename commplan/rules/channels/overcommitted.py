"""More channels than the people's hours carry."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.rules.finding import Finding


def check(client: Client, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Add up the hours that the kept channels take, and those that people have."""
    hours = [person.hours_per_month for person in client.people or () if person.hours_per_month is not None]
    taken = sum(channel.hours_per_month or 0 for channel in channels if channel.state == "kept")
    if hours and taken > sum(hours):
        kept = sum(channel.state == "kept" for channel in channels)
        yield Finding(at=("channels",), taken=taken, available=sum(hours), kept=kept)

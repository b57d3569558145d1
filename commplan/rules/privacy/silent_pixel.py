"""Visitors are followed, and nobody says how they are asked."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.rules.finding import Finding
from commplan.rules.privacy._tracking import following


def check(client: Client, channels: Sequence[Channel]) -> Iterator[Finding]:
    """One question for all channels, as long as the client has not answered it."""
    ranks = following(channels)
    if ranks and client.cookie_consent is None:
        first = channels[ranks[0]]
        found = {"channels": tuple(channels[rank].title for rank in ranks), "tracking": first.tracking}
        yield Finding(at=("channels", ranks[0], "tracking"), **found)

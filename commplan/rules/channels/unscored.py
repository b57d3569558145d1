"""A channel kept without its three questions answered."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel, Criteria
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """A choice that nobody can retrace."""
    for rank, channel in enumerate(channels):
        given = channel.criteria or Criteria()
        if channel.state == "kept" and None in (given.audience, given.objective, given.resources):
            yield Finding(at=("channels", rank, "criteria"), channel=channel.title)

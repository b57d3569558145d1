"""A channel kept without its three questions answered."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel, Criteria
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """A choice that nobody can retrace."""
    for rank, channel in enumerate(channels):
        given = channel.criteria or Criteria()
        missing = next((name for name in Criteria.model_fields if getattr(given, name) is None), None)
        if channel.state == "kept" and missing:
            yield Finding(at=("channels", rank, "criteria", missing), channel=channel.title)

"""Spread over too many channels."""

from collections.abc import Iterator, Sequence

from commplan.calculators.channel_means import kept
from commplan.model.channel import Channel
from commplan.rules.finding import Finding

MOST = 3  # the two or three of the source, beside the one to which the others lead


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """The channel that most others serve is where they lead, and is not counted."""
    found = kept(channels)
    served = [sum(one.id in (other.serves or ()) for other in found) for one in found]
    count = len(found) - (1 if max(served, default=0) > 1 else 0)
    if count > MOST:
        yield Finding(at=("channels",), kept=len(found))

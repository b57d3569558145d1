"""A channel that serves no other one and is served by none."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules._misnamed import misnamed
from commplan.rules.finding import Finding

PAIR = 2


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Look at the kept channels only, and only at those for which the question was answered."""
    kept = {channel.id for channel in channels if channel.state == "kept"}
    served = {other for channel in channels if channel.id in kept for other in channel.serves or ()}
    strays = tuple(misnamed(channels, ("channels",), "serves", channels))
    for rank, channel in enumerate(channels):
        answered = channel.id in kept and channel.serves is not None
        if answered and len(kept) > 1 and channel.id not in served and not kept & set(channel.serves or ()):
            yield Finding(at=("channels", rank, "serves"), channel=channel.title).concerning(("channels",), *strays)
            if len(kept) == PAIR:
                return  # the other one is alone for the same reason

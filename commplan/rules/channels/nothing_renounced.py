"""Nothing was given up."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.rules.finding import Finding

FEW = 3


def check(channels: Sequence[Channel]) -> Iterator[Finding]:
    """Choosing is renouncing; two or three channels need no such proof."""
    states = [channel.state for channel in channels]
    if states.count("kept") > FEW and "renounced" not in states:
        yield Finding(at=("channels",), kept=states.count("kept"))

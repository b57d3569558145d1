"""A channel that does nothing for what the objectives ask."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.objective import Objective
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel], objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Compare the types that a channel serves with those of the objectives, once all of these are known."""
    wanted = {objective.type for objective in objectives}
    if not wanted or None in wanted:
        return
    for rank, channel in enumerate(channels):
        if channel.state == "kept" and channel.types is not None and not wanted & set(channel.types):
            yield Finding(at=("channels", rank, "types"), channel=channel.title)

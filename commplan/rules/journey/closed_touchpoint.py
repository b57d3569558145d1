"""A touchpoint on a channel that was given up."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey, channels: Sequence[Channel]) -> Iterator[Finding]:
    """The buyer is sent where nobody is any more."""
    gone = {channel.id: channel.title for channel in channels if channel.state == "renounced"}
    for rank, stage in enumerate(journey.stages or ()):
        for place, point in enumerate(stage.touchpoints or ()):
            if point.channel in gone:
                at = ("journey", "stages", rank, "touchpoints", place, "channel")
                yield Finding(at=at, touchpoint=point.title, channel=gone[point.channel])

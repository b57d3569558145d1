"""A channel on which no persona is."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(channels: Sequence[Channel], personas: Sequence[Persona] = ()) -> Iterator[Finding]:
    """The first of the three questions; asked only once there are personas to name."""
    for rank, channel in enumerate(channels):
        if channel.state == "kept" and not channel.personas and (personas or channel.personas is not None):
            yield Finding(at=("channels", rank, "personas"), channel=channel.title)

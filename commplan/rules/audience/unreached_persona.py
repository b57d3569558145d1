"""A persona that no kept channel reaches."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona], channels: Sequence[Channel]) -> Iterator[Finding]:
    """Every persona needs a kept channel; nothing is said before the channels name theirs."""
    kept = [channel for channel in channels if channel.state == "kept"]
    if not kept or any(channel.personas is None for channel in kept):
        return
    reached = {persona for channel in kept for persona in channel.personas or ()}
    for rank, persona in enumerate(personas):
        if persona.id not in reached:
            yield Finding(at=("personas", rank), persona=persona.title)

"""A persona that no channel at all reaches."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.persona import Persona
from commplan.rules.audience._reach import reached_by
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona], channels: Sequence[Channel]) -> Iterator[Finding]:
    """Every persona needs a kept channel; one that only other channels reach is for another rule."""
    for rank, persona in enumerate(personas):
        if reached_by(persona, channels) == ():
            yield Finding(at=("personas", rank), persona=persona.title)

"""A persona whom only channels that are not kept would reach."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.persona import Persona
from commplan.rules.audience._reach import reached_by
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona], channels: Sequence[Channel]) -> Iterator[Finding]:
    """The choice of channels has left somebody behind; nothing is said before the kept ones name their personas."""
    for rank, persona in enumerate(personas):
        by = reached_by(persona, channels)
        if by is not None and by and all(channel.state != "kept" for channel in by):
            yield Finding(at=("personas", rank), persona=persona.title, channels=tuple(each.title for each in by))

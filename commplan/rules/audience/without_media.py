"""A persona of whom nobody knows what they read, watch or listen to."""

from collections.abc import Iterator, Sequence

from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """Channels are chosen where the persona already is."""
    for rank, persona in enumerate(personas):
        if not persona.media:
            yield Finding(at=("personas", rank, "media"), persona=persona.title)

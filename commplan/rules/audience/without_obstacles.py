"""A persona whom nothing holds back."""

from collections.abc import Iterator, Sequence

from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """Whoever has no obstacle has bought already."""
    for rank, persona in enumerate(personas):
        if not persona.obstacles:
            yield Finding(at=("personas", rank, "obstacles"), persona=persona.title)

"""A persona without a reason to buy."""

from collections.abc import Iterator, Sequence

from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """What drives them is what the message is made of."""
    for rank, persona in enumerate(personas):
        if not persona.motivations:
            yield Finding(at=("personas", rank, "motivations"), persona=persona.title)

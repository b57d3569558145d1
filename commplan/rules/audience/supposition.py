"""A persona that rests on supposition alone."""

from collections.abc import Iterator, Sequence

from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """Ask for one survey, some interviews or data behind each persona."""
    for rank, persona in enumerate(personas):
        if all(evidence.kind == "supposition" for evidence in persona.evidence or ()):
            yield Finding(at=("personas", rank, "evidence"), persona=persona.title)

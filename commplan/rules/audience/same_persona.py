"""Two personas that are described alike."""

from collections.abc import Iterator, Sequence

from commplan.calculators.persona_overlap import FIELDS, overlaps
from commplan.model.persona import Persona
from commplan.rules.finding import Finding

ALIKE = 0.6  # of their words, in what drives them and in where they are


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """Ask where motivations, media and contact points are nearly the same."""
    by_id = {persona.id: (rank, persona) for rank, persona in enumerate(personas)}
    for pair in overlaps(personas):
        shares = [getattr(pair, name) for name in FIELDS]
        if all(share is not None and share >= ALIKE for share in shares):
            (_, first), (rank, second) = by_id[pair.first], by_id[pair.second]
            yield Finding(at=("personas", rank), first=first.title, second=second.title, share=pair.motivations)

"""A persona whom no objective concerns."""

from collections.abc import Iterator, Sequence

from commplan.model.objective import Objective
from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona], objectives: Sequence[Objective]) -> Iterator[Finding]:
    """Silent until every objective says whom it concerns."""
    if not objectives or any(objective.personas is None for objective in objectives):
        return
    named = {persona for objective in objectives for persona in objective.personas or ()}
    for rank, persona in enumerate(personas):
        if persona.id not in named:
            yield Finding(at=("personas", rank), persona=persona.title)

"""A persona that rests on a handful of people."""

from collections.abc import Iterator, Sequence

from commplan.model.persona import Persona
from commplan.rules.finding import Finding

FEW = 5  # from the fifth conversation on, what is said begins to repeat itself [count]


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """Add up the sizes of all evidence; one piece without a size may be large."""
    for rank, persona in enumerate(personas):
        real = [each for each in persona.evidence or () if each.kind != "supposition"]
        sizes = [each.size for each in real]
        if real and all(size is not None for size in sizes) and 0 < sum(size or 0 for size in sizes) < FEW:
            yield Finding(
                at=("personas", rank, "evidence"), persona=persona.title, count=sum(size or 0 for size in sizes)
            )

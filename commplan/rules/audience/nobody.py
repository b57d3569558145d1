"""Asked whom the firm addresses, nobody could be named."""

from collections.abc import Iterator, Sequence

from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """An empty list is an answer: there is no persona."""
    if not personas:
        yield Finding(at=("personas",))

"""A persona to whom no content speaks."""

from collections.abc import Iterator, Sequence

from commplan.model.content import Content
from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(content: Content, personas: Sequence[Persona]) -> Iterator[Finding]:
    """Judged once every theme names its personas."""
    themes = content.themes or ()
    if not themes or any(theme.personas is None for theme in themes):
        return
    named = {persona for theme in themes for persona in theme.personas or ()}
    for rank, persona in enumerate(personas):
        if persona.id not in named:
            yield Finding(at=("personas", rank), persona=persona.title)

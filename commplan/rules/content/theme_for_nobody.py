"""A theme that is for no persona."""

from collections.abc import Iterator, Sequence

from commplan.model.content import Content
from commplan.model.persona import Persona
from commplan.rules.finding import Finding


def check(content: Content, personas: Sequence[Persona] = ()) -> Iterator[Finding]:
    """Asked once there are personas to name."""
    for rank, theme in enumerate(content.themes or ()):
        if not theme.personas and (personas or theme.personas is not None):
            yield Finding(at=("content", "themes", rank, "personas"), theme=theme.title)

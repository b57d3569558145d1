"""A persona that is everybody."""

import re
from collections.abc import Iterator, Sequence

from commplan.model.persona import Persona
from commplan.model.text import LANGUAGES
from commplan.rules._likeness import told
from commplan.rules.finding import Finding

EVERYBODY = re.compile(
    r"^\W*(?:tout(?: le monde| public|e personne|e la population|es les entreprises|es les femmes)|grand public"
    r"|tous(?: publics| les gens| les âges| âges| les clients| les particuliers)|n[’']importe qui|(?:les )?gens"
    r"|everyone|everybody|anyone|anybody|(?:the )?general public|people in general"
    r"|all (?:ages|people|audiences|customers|companies|businesses))\b",
    re.IGNORECASE,
)


def check(personas: Sequence[Persona]) -> Iterator[Finding]:
    """Ask where the name or the portrait begins with everybody."""
    for rank, persona in enumerate(personas):
        for field in ("title", "demographics"):
            for text in told(getattr(persona, field)):
                if any(EVERYBODY.search(text.pick(lang)) for lang in LANGUAGES):
                    yield Finding(at=("personas", rank, field), persona=persona.title, text=text)

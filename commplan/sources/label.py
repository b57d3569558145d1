"""Column labels, compared without what the eye does not see.

A label is matched whatever its accents, capitals, blanks, apostrophes and invisible characters, so that one alias
covers `Coût (Comparaison)`, `coût(comparaison)` and the same label with a non-breaking space.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np

__all__ = ["Aliases", "by_label", "labels", "language_of", "plain", "stripped"]

# role -> language -> labels as the tool writes them, parted by a bar
Aliases = Mapping[str, Mapping[str, str]]

INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
APOSTROPHES = re.compile("[\u2018\u2019\u02bc\u00b4`]")
DASHES = re.compile("[\u2010-\u2015]")
# `Amount spent (EUR)`: the code says the unit, not the column.
CODE_AT_END = re.compile(r"\s*[(\[][A-Z]{3}[)\]]\s*$")
AROUND_PUNCTUATION = re.compile(r"\s*([/():+-])\s*")


@lru_cache(maxsize=20_000)
def plain(label: str) -> str:
    """A label as it is compared.

    Examples
    --------
    >>> plain(" Coût\u00a0(Comparaison) "), plain("Montant dépensé (EUR)"), plain("Nom de l’ensemble")
    ('cout(comparaison)', 'montant depense', "nom de l'ensemble")
    """
    seen = CODE_AT_END.sub("", INVISIBLE.sub("", label))
    seen = DASHES.sub("-", APOSTROPHES.sub("'", seen))
    letters = "".join(c for c in unicodedata.normalize("NFKD", seen) if not unicodedata.combining(c))
    return AROUND_PUNCTUATION.sub(r"\1", " ".join(letters.casefold().split()))


def labels(written: str) -> list[str]:
    """The labels of an alias, in the form of `plain`."""
    return [plain(label) for label in written.split("|")]


def by_label(aliases: Aliases) -> dict[str, str]:
    """The role of each known label, the labels being in the form of `plain`."""
    return {
        label: role
        for role, languages in aliases.items()
        for written in languages.values()
        for label in labels(written)
    }


def stripped(cells: list[str]) -> list[str]:
    """Cells without blanks around.

    Most columns have none there, and one look at the whole column tells it sooner than one at each cell.
    """
    joined = "\n".join(cells)
    return cells if joined.isascii() and is_bare(joined.encode(), len(cells)) else [cell.strip() for cell in cells]


def is_bare(joined: bytes, cells: int) -> bool:
    """Whether cells joined by line ends hold no other control character and no space at an end."""
    signs = np.frombuffer(joined, np.uint8)
    if np.count_nonzero(signs < ord(" ")) != cells - 1:
        return False
    if b" " not in joined:
        return True
    padded = b"\n" + joined + b"\n"
    return b" \n" not in padded and b"\n " not in padded


def language_of(header: Iterable[str], aliases: Aliases) -> str | None:
    """The language that explains most labels of a header, None when two explain as many."""
    seen = {plain(label) for label in header}
    hits: dict[str, int] = {}
    for languages in aliases.values():
        for language, written in languages.items():
            hits[language] = hits.get(language, 0) + bool(seen & set(labels(written)))
    ranked = sorted(hits.values(), reverse=True)
    if not ranked or ranked[0] == 0 or ranked[1:2] == ranked[:1]:
        return None
    return next(language for language, count in hits.items() if count == ranked[0])

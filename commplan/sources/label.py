"""Column labels, compared without what the eye does not see.

A label is matched whatever its accents, capitals, blanks, apostrophes and invisible characters, so that one alias
covers `Coût (Comparaison)`, `coût(comparaison)` and the same label with a non-breaking space.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

__all__ = ["Aliases", "by_label", "language_of", "plain"]

# role -> language -> labels as the tool writes them
Aliases = Mapping[str, Mapping[str, Sequence[str]]]

INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
APOSTROPHES = re.compile("[\u2018\u2019\u02bc\u00b4`]")
DASHES = re.compile("[\u2010-\u2015]")
AROUND_PUNCTUATION = re.compile(r"\s*([/():+-])\s*")


@lru_cache(maxsize=20_000)
def plain(label: str) -> str:
    """A label as it is compared.

    Examples
    --------
    >>> plain(" Coût\u00a0(Comparaison) "), plain("Nom de l’ensemble")
    ('cout(comparaison)', "nom de l'ensemble")
    """
    seen = INVISIBLE.sub("", label)
    seen = DASHES.sub("-", APOSTROPHES.sub("'", seen))
    letters = "".join(c for c in unicodedata.normalize("NFKD", seen) if not unicodedata.combining(c))
    return AROUND_PUNCTUATION.sub(r"\1", " ".join(letters.casefold().split()))


def by_label(aliases: Aliases) -> dict[str, str]:
    """The role of each known label, the labels being in the form of `plain`."""
    return {
        plain(label): role for role, languages in aliases.items() for labels in languages.values() for label in labels
    }


def language_of(header: Iterable[str], aliases: Aliases) -> str | None:
    """The language that explains most labels of a header, None when two explain as many."""
    seen = {plain(label) for label in header}
    hits: dict[str, int] = {}
    for languages in aliases.values():
        for language, labels in languages.items():
            hits[language] = hits.get(language, 0) + any(plain(label) in seen for label in labels)
    ranked = sorted(hits.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] == 0 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]

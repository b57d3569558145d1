"""What two personas have in common, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from commplan.calculators.wording import text_words
from commplan.model.persona import Persona
from commplan.model.text import LANGUAGES, Text

Field = Literal["motivations", "media", "contact_points"]
FIELDS: tuple[Field, ...] = ("motivations", "media", "contact_points")
ROOT = 4  # letters that two forms of one word have in common at least
KINSHIP = 0.6  # of the longer word


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much two personas share in each field [ratio 0-1]; None where one of them says nothing."""

    first: str
    second: str
    motivations: float | None
    media: float | None
    contact_points: float | None


def overlaps(personas: Sequence[Persona]) -> tuple[Overlap, ...]:
    """The overlap of every pair of personas, in the client's order.

    Parameters
    ----------
    personas : sequence of Persona
        All of the client's.

    Returns
    -------
    tuple of Overlap
        One for each pair.
    """
    return tuple(
        Overlap(one.id, two.id, *(overlap(getattr(one, name) or (), getattr(two, name) or ()) for name in FIELDS))
        for one, two in combinations(personas, 2)
    )


def overlap(first: Sequence[Text], second: Sequence[Text]) -> float | None:
    """The share of their words that two lists of texts have in common.

    Parameters
    ----------
    first, second : sequence of Text
        What is said of two personas.

    Returns
    -------
    float or None
        Shared words by all different words [ratio 0-1], in the language in which most are shared; None where one of
        the two has no word that carries a message.

    Notes
    -----
    Jaccard's coefficient on content words, where two words count as one when they have the same root: at least four
    letters and six tenths of the longer word. Words are compared, never meanings.

    References
    ----------
    P. Jaccard, "Distribution de la flore alpine", *Bulletin de la Société vaudoise des sciences naturelles* 37, 1901.

    Examples
    --------
    >>> read = Text.model_validate
    >>> overlap([read("Google search")], [read("searching on Google"), read("LinkedIn")])
    0.6666666666666666
    """
    shares = [_jaccard(_words(first, lang), _words(second, lang)) for lang in LANGUAGES]
    known = [share for share in shares if share is not None]
    return max(known, default=None)


def _words(texts: Sequence[Text], lang: Literal["fr", "en"]) -> list[str]:
    return sorted({word for text in texts for word in text_words(text, lang)})


def _jaccard(first: list[str], second: list[str]) -> float | None:
    if not first or not second:
        return None
    left = list(second)
    for word in first:
        match = word if word in left else next((other for other in left if _same_root(word, other)), None)
        if match is not None:
            left.remove(match)
    shared = len(second) - len(left)
    return shared / (len(first) + len(second) - shared)


def _same_root(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    same = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return same >= max(ROOT, KINSHIP * longer)

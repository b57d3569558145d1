"""How far two texts use the same words: enough to ask a person, never enough to judge."""

import re
import unicodedata

from commplan.model.base import Absent
from commplan.model.text import LANGUAGES, Text

SHORT = 3  # letters; shorter words say nothing of the subject
ROOT = 4  # letters that two forms of one word have in common at least: mend, mended
KINSHIP = 0.6  # of the longer word; keeps “communication” and “commande” apart
ALIKE = 0.7  # of the shorter text's words: both of two, three of four, but not two of three
PAIR = 2  # one word in common is chance
EMPTY = frozenset(
    re.findall(
        r"\w+",
        """
        les des une aux que qui quoi dont est sont ete etre avec sans pour par sur sous dans chez vers entre nous vous
        ils elle elles mon ton son mes tes ses notre votre leur nos vos leurs cet cette ces tout tous toute toutes plus
        moins tres pas non comme aussi fait faire avoir ont avons avez
        the and for with without from into our your their his her its this that these those all any more most less very
        not who what which are was were been has have had you they them can will
        """,
    )
)

Written = Text | Absent | None


def told(*texts: Written) -> tuple[Text, ...]:
    """The texts that somebody wrote."""
    return tuple(text for text in texts if isinstance(text, Text))


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, without accents or capitals.

    >>> sorted(content_words("Votre lieu, prêt à la date prévue"))
    ['date', 'lieu', 'pret', 'prevue']
    """
    split = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    letters = "".join(letter for letter in split if not unicodedata.combining(letter))
    return frozenset(word for word in re.findall(r"[a-z0-9]+", letters) if len(word) >= SHORT) - EMPTY


def shared(one: Text, other: Text) -> int:
    """How many words of the first come back in the second, in the language in which most do.

    >>> shared(Text.model_validate("Whatever we sell, we mend"), Text.model_validate("Linen, mended free of charge"))
    1
    """
    return max(_common(content_words(one.pick(lang)), content_words(other.pick(lang))) for lang in LANGUAGES)


def say_the_same(one: Text, other: Text) -> bool:
    """Tell whether the shorter text is all but contained in the longer one, in either language.

    >>> say_the_same(Text.model_validate("The cheapest near you"), Text.model_validate("Near you, and the cheapest"))
    True
    """
    return any(_overlap(content_words(one.pick(lang)), content_words(other.pick(lang))) for lang in LANGUAGES)


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    few, many = sorted((one, other), key=len)
    common = _common(few, many)
    return common >= PAIR and common >= ALIKE * len(few)


def _common(few: frozenset[str], many: frozenset[str]) -> int:
    return sum(any(_are_forms(word, other) for other in many) for word in few)


def _are_forms(one: str, other: str) -> bool:
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one == other or same >= max(ROOT, KINSHIP * max(len(one), len(other)))

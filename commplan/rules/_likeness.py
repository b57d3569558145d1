"""Texts that use the same words: enough to ask a person, never enough to judge."""

from commplan.calculators.wording import content_words, text_words
from commplan.model.base import Absent
from commplan.model.text import LANGUAGES, Text

PAIR = 2  # words; a single one in common is chance
ALIKE = 0.7  # of the shorter text's words: both of two, three of four, but not two of three
ROOT = 4  # letters that two forms of one word have in common at least: mend, mended
KINSHIP = 0.6  # of the longer word; keeps “contrat” and “contact” apart

Written = Text | Absent | None


def told(*texts: Written) -> tuple[Text, ...]:
    """The texts that somebody wrote."""
    return tuple(text for text in texts if isinstance(text, Text))


def all_words(*texts: Text) -> frozenset[str]:
    """The content words of several texts, in both languages."""
    return frozenset(word for text in texts for lang in LANGUAGES for word in content_words(text.pick(lang), lang=lang))


def length(text: Text) -> int:
    """How many content words a text has, in the language in which it has most."""
    return max(len(text_words(text, lang)) for lang in LANGUAGES)


def shared(one: Text, other: Text) -> int:
    """How many words of the first come back in the second in some form, in the language in which most do.

    >>> shared(Text.model_validate("Whatever we sell, we mend"), Text.model_validate("Linen, mended free of charge"))
    1
    """
    return max(_common(text_words(one, lang), text_words(other, lang)) for lang in LANGUAGES)


def say_the_same(one: Text, other: Text) -> bool:
    """Tell whether the shorter text is all but contained in the longer one, in either language.

    >>> say_the_same(Text.model_validate("The cheapest near you"), Text.model_validate("Near you, and the cheapest"))
    True
    """
    for lang in LANGUAGES:
        few, many = sorted((text_words(one, lang), text_words(other, lang)), key=len)
        if _common(few, many) >= max(PAIR, ALIKE * len(few)):
            return True
    return False


def _common(few: frozenset[str], many: frozenset[str]) -> int:
    return sum(any(_are_forms(word, other) for other in many) for word in few)


def _are_forms(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    same = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return one == other or same >= max(ROOT, KINSHIP * longer)

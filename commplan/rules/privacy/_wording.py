"""Whether a text uses one of the words of a list."""

from collections.abc import Iterable
from functools import cache

from commplan.calculators.wording import text_words
from commplan.knowledge.load import read
from commplan.model.text import LANGUAGES, Text


def says(texts: Iterable[Text], kind: str) -> bool:
    """Tell whether a word of the texts, in either language, begins with a root of that kind."""
    return any(word.startswith(_roots(kind)) for text in texts for lang in LANGUAGES for word in text_words(text, lang))


@cache
def _roots(kind: str) -> tuple[str, ...]:
    return tuple(read("privacy.yaml")[kind].split())

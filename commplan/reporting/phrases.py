"""Finding many names in a text at once: by whole words, whatever the capitals, accents and blanks between them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in flat if not unicodedata.combining(letter)))


class Phrases:
    """Names to look for.

    Parameters
    ----------
    phrases : iterable of str
        Names of one or more words.

    Examples
    --------
    >>> list(Phrases(["Ana Pérez", "Zoe"]).found_in("for ANA PEREZ, and her friend"))
    ['Ana Pérez']
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], str]] = {}
        for phrase in phrases:
            if words := tuple(words_of(phrase)):
                self._by_first.setdefault(words[0], {})[words] = phrase

    def found_in(self, text: str) -> Iterator[str]:
        """Each of the names that stands in a text, once."""
        words = words_of(text)
        seen: set[str] = set()
        for rank, word in enumerate(words):
            for wanted, phrase in self._by_first.get(word, {}).items():
                if phrase not in seen and tuple(words[rank : rank + len(wanted)]) == wanted:
                    seen.add(phrase)
                    yield phrase

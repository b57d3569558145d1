"""Words that announce an intention without saying how far it goes, in French and in English."""

import re
import unicodedata
from functools import cache

from commplan.knowledge.load import read
from commplan.model.text import LANGUAGES, Lang, Text


def vague_words(text: str, *, lang: Lang) -> tuple[str, ...]:
    """The vague words of a text, as they were written, in its order.

    Parameters
    ----------
    text : str
        What a person wrote [text].
    lang : {"fr", "en"}
        The language it is read in.

    Returns
    -------
    tuple of str
        Words and phrases of knowledge/vague.yaml, in whatever inflection; empty where there is none.

    Notes
    -----
    A word is no fault in itself: "increase calls from 10 to 18 by June" is vague in nothing. Whether a text is
    incomplete is for the rule to say.

    Examples
    --------
    >>> vague_words("Améliorer notre visibilité", lang="fr")
    ('Améliorer', 'visibilité')
    >>> vague_words("Being seen more often", lang="en")
    ('more',)
    """
    found = _pattern(lang).finditer(_plain(text))
    return tuple(text[match.start() : match.end()] for match in found)


def vague_in(text: Text) -> dict[Lang, tuple[str, ...]]:
    """The vague words of a text in each language [words by language]; one written once is read in both."""
    if text.fr != text.en:
        return {lang: vague_words(text.pick(lang), lang=lang) for lang in LANGUAGES}
    both = {word: None for lang in LANGUAGES for word in vague_words(text.fr, lang=lang)}
    return dict.fromkeys(LANGUAGES, tuple(both))


def _plain(text: str) -> str:
    """Without case and accents, letter for letter, so that a place in it is a place in the text."""
    return "".join(unicodedata.normalize("NFKD", letter)[0].lower()[0] for letter in text)


@cache
def _pattern(lang: Lang) -> re.Pattern[str]:
    entries = [_plain(entry.strip()) for entry in read("vague.yaml")["words"][lang].split("|")]
    # the longest first: "better known" is one thing, not two
    forms = (re.escape(entry).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for entry in sorted(entries, key=len)[::-1])
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")

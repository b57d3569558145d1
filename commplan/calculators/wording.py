"""Two short texts compared word by word, in French or in English: what both say, and what each says alone."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from commplan.knowledge.load import read
from commplan.model.text import LANGUAGES, Lang, Text

_WORD = re.compile(r"[^\W_]+")
_BEGINS = re.compile(r"(?:^|[.!?…:])[\W_]*$")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_PLURALS: Mapping[Lang, tuple[tuple[str, str], ...]] = {
    "fr": ((r"(?<=.{2}u)x$", ""), (r"(?<=..[^s])s$", "")),
    "en": ((r"(?<=..)ies$", "y"), (r"(?<=..[^sui])s$", "")),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What two texts say in the same words.

    Parameters
    ----------
    shared, first_only, second_only : tuple of str
        Content words of both, of the first alone, of the second alone; normalised, in alphabetical order.
    """

    shared: tuple[str, ...]
    first_only: tuple[str, ...]
    second_only: tuple[str, ...]

    @property
    def overlap(self) -> float | None:
        """Jaccard: shared words by all different words [ratio 0-1]; None when neither text has a content word."""
        every = len(self.shared) + len(self.first_only) + len(self.second_only)
        return len(self.shared) / every if every else None

    @property
    def containment(self) -> float | None:
        """Shared words by those of the shorter text [ratio 0-1]; None when a text has no content word."""
        shorter = len(self.shared) + min(len(self.first_only), len(self.second_only))
        return len(self.shared) / shorter if shorter else None


def normal(word: str, *, lang: Lang) -> str:
    """One word without case, accents and the mark of the plural.

    Parameters
    ----------
    word : str
        A word [text].
    lang : {"fr", "en"}
        Its language, whose plurals are taken off: a final s, the x of `bureaux`, the ies of `companies`.

    Returns
    -------
    str
        Its normal form [text], which need not be a word: `bois` becomes `boi` wherever it stands.

    Examples
    --------
    >>> [normal(word, lang="fr") for word in ("Délais", "Œuvres", "lieux")]
    ['delai', 'oeuvre', 'lieu']
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold().translate(_LIGATURES))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    for ending, singular in _PLURALS[lang]:
        plain = re.sub(ending, singular, plain)
    return plain


def content_words(text: str, *, lang: Lang) -> dict[str, str]:
    """The words of a text that carry its message, each once, in the order of the text.

    Parameters
    ----------
    text : str
        What a person wrote [text].
    lang : {"fr", "en"}
        The language it is read in.

    Returns
    -------
    dict of str to str
        Normal form to the word as it was first written; one that begins a sentence loses its capital.

    Notes
    -----
    An apostrophe ends a word, so that `l’atelier` counts as `atelier`. Stop words (knowledge/stopwords.yaml) and
    single letters are left out. Words are compared, never meanings: `bon marché` and `pas cher` have nothing in
    common here.

    Examples
    --------
    >>> content_words("L’atelier s’engage sur les dates.", lang="fr")
    {'atelier': 'atelier', 'engage': 'engage', 'date': 'dates'}
    """
    found: dict[str, str] = {}
    for written in _written(text):
        plain = normal(written, lang=lang)
        is_letter = len(plain) == 1 and plain.isalpha()
        if plain and not is_letter and plain not in _stopwords(lang):
            found.setdefault(plain, written)
    return found


def compare(first: str, second: str, *, lang: Lang) -> Wording:
    """Compare the content words of two texts.

    Parameters
    ----------
    first, second : str
        What two people wrote [text].
    lang : {"fr", "en"}
        The language of both.

    Returns
    -------
    Wording
        Turning the texts round swaps `first_only` and `second_only` and changes nothing else.

    Notes
    -----
    Jaccard overlap is ``|A ∩ B| / |A ∪ B|``; containment is ``|A ∩ B| / min(|A|, |B|)``, which stays 1 where a short
    text is wholly repeated in a long one. Both lie between 0 and 1, and overlap never exceeds containment.

    References
    ----------
    P. Jaccard, "Distribution de la flore alpine", *Bulletin de la Société vaudoise des sciences naturelles* 37, 1901.

    Examples
    --------
    >>> found = compare("A place that is ready on the day", "Ready on the day, guaranteed", lang="en")
    >>> found.shared, found.overlap
    (('day', 'ready'), 0.5)
    """
    return _wording(*(frozenset(content_words(text, lang=lang)) for text in (first, second)))


def compare_texts(first: Text, second: Text) -> dict[Lang, Wording]:
    """The comparison of two texts in each language [wording by language]; see `compare`."""
    return {lang: _wording(text_words(first, lang), text_words(second, lang)) for lang in LANGUAGES}


def text_words(text: Text, lang: Lang) -> frozenset[str]:
    """The content words of a text; one written once, in whichever language, is freed of the empty words of both.

    Parameters
    ----------
    text : Text
        What a person wrote.
    lang : {"fr", "en"}
        The language to read it in.

    Returns
    -------
    frozenset of str
        Normalised words.

    Examples
    --------
    >>> sorted(text_words(Text.model_validate("The opening date of our shop"), "fr"))
    ['date', 'opening', 'shop']
    """
    found = content_words(text.pick(lang), lang=lang)
    if text.fr != text.en:
        return frozenset(found)
    full = [set(content_words(text.fr, lang=each).values()) for each in LANGUAGES]
    return frozenset(plain for plain, written in found.items() if all(written in words for words in full))


def _wording(ours: frozenset[str], theirs: frozenset[str]) -> Wording:
    return Wording(tuple(sorted(ours & theirs)), tuple(sorted(ours - theirs)), tuple(sorted(theirs - ours)))


def _written(text: str) -> Iterator[str]:
    """The words as they stand, but for the capital that only the beginning of a sentence gives them."""
    whole = unicodedata.normalize("NFC", text)
    for found in _WORD.finditer(whole):
        word = found[0]
        is_capitalised = word[1:] == word[1:].lower()
        yield word.lower() if is_capitalised and _BEGINS.search(whole, 0, found.start()) else word


@cache
def _stopwords(lang: Lang) -> frozenset[str]:
    return frozenset(normal(word, lang=lang) for word in read("stopwords.yaml")["words"][lang].split())

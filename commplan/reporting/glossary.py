"""Words of the trade, explained where they first appear on a page."""

import re
from collections.abc import Iterator
from functools import cache

from markupsafe import Markup, escape

from commplan.knowledge import glossary
from commplan.knowledge.words import Words
from commplan.model.text import Lang

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_UNTOUCHED = {"svg", "a", "h1", "h2", "h3", "th", "caption", "summary", "head", "header", "footer", "pre", "title"}
_SHORT = 4
_END = "</main>"


def explain(page: str, words: Words) -> str:
    """Mark each word of the glossary where it first stands in running text, and explain them all below.

    Parameters
    ----------
    page : str
        The HTML of a whole page.
    words : Words
        The language.

    Returns
    -------
    str
        The page, with a list of the words that occur on it at the end; unchanged where none does.
    """
    body, end, rest = page.rpartition(_END)
    if not end:
        return page
    used: list[str] = []
    marked = "".join(_marked(body, words.lang, used))
    return marked + (_list(used, words) if used else "") + end + rest


def _marked(body: str, lang: Lang, used: list[str]) -> Iterator[str]:
    """The page piece by piece; text outside the untouched elements has its new words marked."""
    inside = 0
    for piece in _TAG.split(body):
        if piece.startswith("<"):
            inside += _depth(piece)
            yield piece
        else:
            yield piece if inside else _mark(piece, lang, used)


def _depth(tag: str) -> int:
    found = _NAME.match(tag)
    if found is None or found[1].lower() not in _UNTOUCHED or tag.endswith("/>"):
        return 0
    return -1 if tag.startswith("</") else 1


def _mark(text: str, lang: Lang, used: list[str]) -> str:
    if not text.strip():
        return text

    def linked(found: re.Match[str]) -> str:
        key = _keys(lang)[_plain(found[0])]
        if key in used:
            return found[0]
        used.append(key)
        return f'<a class="term" href="#term-{key}">{found[0]}</a>'

    return _words(lang).sub(linked, text)


@cache
def _keys(lang: Lang) -> dict[str, str]:
    """The words by how they may be written, without plural and capitals."""
    return {_plain(_bare(term.term.pick(lang))): key for key, term in glossary().items()}


@cache
def _words(lang: Lang) -> re.Pattern[str]:
    bare = sorted((_bare(term.term.pick(lang)) for term in glossary().values()), key=len, reverse=True)
    return re.compile("|".join(_written(word) for word in bare))


def _written(word: str) -> str:
    """A word with its plural, in capitals or not; short ones, mostly initials, only as they are."""
    plural = r"\s+".join(re.escape(part) + "s?" for part in word.split())
    return rf"\b{re.escape(word)}\b" if len(word) <= _SHORT else rf"\b(?i:{plural})\b"


def _plain(text: str) -> str:
    return " ".join(part.rstrip("s") for part in text.casefold().split())


def _bare(term: str) -> str:
    return term.split(" (")[0]


def _list(used: list[str], words: Words) -> str:
    terms = glossary()
    pairs = Markup("").join(
        Markup('<div id="term-{}"><dt>{}</dt><dd>{}</dd></div>').format(
            key, terms[key].term.pick(words.lang), terms[key].meaning.pick(words.lang)
        )
        for key in sorted(used, key=lambda key: terms[key].term.pick(words.lang).casefold())
    )
    title = escape(words("page.glossary"))
    return f'<section class="glossary"><h2>{title}</h2><dl>{pairs}</dl></section>'

"""What a cell says in both languages at once, where one word per value is not enough."""

import re
from collections.abc import Mapping, Sequence

from commplan.knowledge.say import told as told
from commplan.knowledge.words import words
from commplan.model.text import LANGUAGES, Lang, Text

_BLANKS = re.compile("[ \t\r\n]+")
"""Those at which a line may break; the others belong to a language's punctuation."""
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""They turn around what follows, and a cut may have lost their end."""


def confidence(level: float) -> Text:
    """A level of confidence with as many digits as its distance from certainty needs: 95 %, 97.5 %, 99.97 %."""
    most, near = 4, 0.05 * 100 * (1 - level)
    digits = next((few for few in range(most) if abs(round(100 * level, few) - 100 * level) <= near), most)
    return Text.model_validate({lang: words(lang).percent(level, digits=digits) for lang in LANGUAGES})


def quoted(text: Text) -> Text:
    """A client's text between the quotation marks of each language."""
    return Text.model_validate({lang: words(lang).quoted(text) for lang in LANGUAGES})


def pointed(texts: Sequence[Text]) -> Text:
    """Several texts of clients in one cell, a dot between them: they may hold commas and capitals of their own."""
    return Text.model_validate(
        {lang: "\N{NO-BREAK SPACE}· ".join(text.pick(lang) for text in texts) for lang in LANGUAGES}
    )


def listed(unit: str, key: str, found: Mapping[Lang, Sequence[str]]) -> Text:
    """Words found in each language, one after the other; the text of that key in a language that has none."""
    nothing = told(unit, key)
    return Text.model_validate({lang: ", ".join(found[lang]) or nothing.pick(lang) for lang in LANGUAGES})


def short(text: Text, letters: int) -> Text:
    """At most so many letters of a client's text, cut between two words with an ellipsis: the rest is on its page."""
    fr, en = (_short(_BLANKS.sub(" ", _TURNS.sub("", text.pick(lang))).strip(), letters) for lang in LANGUAGES)
    return Text.model_construct(fr=fr, en=en)


def _short(text: str, letters: int) -> str:
    if len(text) <= letters:
        return text
    whole = text[:letters].rpartition(" ")[0]
    return f"{(whole if len(whole) > letters // 2 else text[: letters - 1]).rstrip(' ,;:')}…"

"""Sentences for what went wrong, in both languages; the texts are in problems.yaml and calculations.yaml."""

from collections.abc import Callable
from typing import Any, TypeVar

from commplan.errors import CommplanError
from commplan.knowledge.load import read
from commplan.knowledge.words import Words, words
from commplan.model.text import Text

ErrorT = TypeVar("ErrorT", bound=CommplanError)


def _sentences() -> dict[str, Any]:
    return {**read("problems.yaml"), **read("calculations.yaml")["sentences"]}


def sentence(key: str, values: dict[str, Any], spoken: Words) -> str:
    """The sentence with that key, filled in."""
    return spoken.fill(Text.model_validate(_sentences()[key]).pick(spoken.lang), values)


def problem(kind: type[ErrorT], key: str, **values: Any) -> ErrorT:
    """An error of that kind whose text is among the sentences; raise it."""
    return kind(sentence(key, values, words("en")), key=key, **values)


def phrase(error: CommplanError, spoken: Words) -> str:
    """What the error says in that language; as it was raised where no translation is known."""
    own: Callable[[Words], str] | None = getattr(error, "phrase", None)
    if own is not None:
        return own(spoken)
    if error.key is None or error.key not in _sentences():
        return str(error)
    return sentence(error.key, dict(error.values), spoken)


def expected(key: str, **values: Any) -> Text:
    """What a calculation expected instead, in both languages, filled in."""
    text = Text.model_validate(read("calculations.yaml")["expected"][key])
    return Text(fr=words("fr").fill(text.fr, values), en=words("en").fill(text.en, values))

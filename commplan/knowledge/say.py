"""The words of one chart, table or page: a YAML beside it, spoken in one language."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from commplan.errors import KnowledgeError
from commplan.knowledge.load import read_text
from commplan.knowledge.words import Words, words
from commplan.model.text import LANGUAGES, Text

Kind = Literal["text", "money", "money0", "number", "integer", "number1", "percent", "percent1", "month", "date",
               "figure", "picture", "under", "state", "evidence"]  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column of a table: its name in the frame and how its values are shown. Its heading is `columns.<name>`.

    A `figure` is a text that holds a figure, a `picture` a course or a bullet bar, and what is `under` stands in small
    letters below the first cell of its row, or below the figure before it, without a heading. A `state` is a word with
    its shape; on a card, `evidence` is folded.
    """

    name: str
    kind: Kind = "text"


@dataclass(frozen=True)
class Course:
    """A figure month by month, to be drawn the size of a word; `alt` says it to those who do not see it."""

    values: tuple[float, ...]
    target: float
    alt: Text


@dataclass(frozen=True)
class Bullet:
    """A figure against its target on one bar; places run from 0 to 1, nan where there is nothing to mark.

    `zero` is where the bar begins, `low` and `high` where it is expected to end; `alt` says it to those who do not
    see it.
    """

    actual: float
    target: float
    start: float
    zero: float
    low: float
    high: float
    alt: Text


@dataclass(frozen=True)
class Say:
    """Speaks the texts of one unit: `say("title.best", channel=…)`; `say.words` shows figures."""

    home: str
    texts: Any
    words: Words

    def __call__(self, key: str, /, **values: Any) -> str:
        """The text of that key, filled in."""
        return self.words.fill(self.find(key).pick(self.words.lang), values)

    def find(self, key: str) -> Text:
        """The text of that key in both languages."""
        found = self.texts
        for step in key.split("."):
            if not isinstance(found, dict) or step not in found:
                message = f"{self.home} has no {key}"
                raise KnowledgeError(message)
            found = found[step]
        return Text.model_validate(found)


def say(unit: str, spoken: Words) -> Say:
    """The words beside a unit, such as `charts/cost_per_lead`."""
    return Say(f"{unit}.yaml", _texts(unit), spoken)


def told(unit: str, key: str, **values: Any) -> Text:
    """The text of that key beside a unit, such as `tables/tools`, filled in for each language."""
    return Text.model_validate({lang: say(unit, words(lang))(key, **values) for lang in LANGUAGES})


@cache
def _texts(unit: str) -> Any:
    return read_text((files("commplan") / f"{unit}.yaml").read_text("utf-8"), f"{unit}.yaml")

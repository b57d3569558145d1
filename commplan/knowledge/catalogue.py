"""What the knowledge files hold, as frozen records."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any, Literal, Self, TypeVar

from pydantic import Field, ValidationError, model_validator

from commplan.errors import KnowledgeError
from commplan.knowledge.load import HOME, names, read
from commplan.model.base import Id, Part
from commplan.model.text import Text

PartT = TypeVar("PartT", bound=Part)


class Source(Part):
    """Where something was read, and what that is worth."""

    title: Text
    kind: Literal["article", "paper", "book", "handbook", "standard", "documentation"]
    language: Literal["fr", "en"] = "en"
    year: int | None = None
    worth: Text | None = None


class Dimension(Part):
    """A theme of the audit, with its published weight (a share of 100)."""

    label: Text
    weight: int = Field(gt=0, le=100)
    why: Text
    source: str


class Item(Part):
    """One question of the audit with its five described levels."""

    id: Id
    quick: bool = False
    weight: int = Field(ge=1, le=5)
    question: Text
    evidence: Text
    levels: tuple[Text, Text, Text, Text, Text]
    advice: Text
    source: str

    @property
    def dimension(self) -> str:
        """The theme, which is the first half of the id."""
        return self.id.split("/")[0]


class Fact(Part):
    """A figure of the trade: a value or a range, with its source and what it is worth."""

    id: Id
    label: Text
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str
    place: str = "any"
    sector: str = "any"
    year: int | None = None
    source: str
    worth: Literal["quoted", "study", "norm"]
    note: Text
    review_by: date

    @model_validator(mode="after")
    def _value_or_range(self) -> Self:
        if (self.value is None) == (self.low is None or self.high is None):
            message = f"{self.id}: either a value or a low and a high"
            raise ValueError(message)
        return self


def _records(kind: type[PartT], rows: Iterable[tuple[str, Any]], file: str) -> dict[str, PartT]:
    found: dict[str, PartT] = {}
    for key, row in rows:
        if key in found:
            message = f"{file}: {key} stands twice"
            raise KnowledgeError(message)
        try:
            found[key] = kind.model_validate(row)
        except ValidationError as error:
            message = f"{file}: {key}: {error}"
            raise KnowledgeError(message) from error
    return found


@cache
def sources() -> dict[str, Source]:
    """Every source by its key."""
    return _records(Source, read("sources.yaml").items(), "sources.yaml")


@cache
def dimensions() -> dict[str, Dimension]:
    """The themes of the audit in order."""
    return _records(Dimension, read("audit/dimensions.yaml").items(), "audit/dimensions.yaml")


@cache
def items() -> dict[str, Item]:
    """Every question of the audit by its id, in the order of the dimensions."""
    rows = [(row["id"], row) for key in dimensions() for row in read(f"audit/{key}.yaml")]
    return _records(Item, rows, "audit")


@cache
def item_ids() -> tuple[str, ...]:
    """The ids of all questions, read off the lines that begin one: a check asks for no more of them."""
    texts = ((HOME / f"audit/{key}.yaml").read_text("utf-8") for key in dimensions())
    return tuple(found for text in texts for found in re.findall(r"^- id: *(\S+)", text, re.MULTILINE))


def quick_items() -> dict[str, Item]:
    """The questions of the quick audit: a selection of the same items."""
    return {key: item for key, item in items().items() if item.quick}


@cache
def facts() -> dict[str, Fact]:
    """Every benchmark figure by its id."""
    rows = [(row["id"], row) for name in names("benchmarks") for row in read(name)]
    return _records(Fact, rows, "benchmarks")


def benchmark(key: str) -> Fact:
    """One figure of the trade, such as `marketing_budget_share/any/any`."""
    try:
        return facts()[key]
    except KeyError:
        message = f"no benchmark is called {key}"
        raise KnowledgeError(message) from None


@cache
def guidance(page: str) -> dict[str, Text]:
    """The texts of one page, by slug."""
    return {slug: Text.model_validate(text) for slug, text in read(f"guidance/{page}.yaml").items()}


class Term(Part):
    """A word of the trade and what it means."""

    term: Text
    meaning: Text


@cache
def glossary() -> dict[str, Term]:
    """The words that a report explains, by key."""
    return _records(Term, read("glossary.yaml").items(), "glossary.yaml")

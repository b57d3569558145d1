"""The standard indicators: each with its definition in every tool, since one name is counted in several ways."""

import re
from functools import cache
from typing import Literal

from pydantic import Field, ValidationError

from commplan.errors import KnowledgeError
from commplan.knowledge.load import names, read
from commplan.model.base import Id, Part
from commplan.model.indicator import Column, Indicator
from commplan.model.text import LANGUAGES, Text

Group = Literal["traffic", "leads", "conversion", "engagement", "awareness", "money", "loyalty"]


class Definition(Part):
    """How one tool counts it."""

    tool: Text
    ids: tuple[str, ...] = Field(default=(), description="Under which names exports know the tool")
    definition: Text
    denominator: Text | None = None
    source: str


class Standard(Part):
    """A standard indicator; `decorative` is the reason why it decides nothing by itself."""

    id: Id
    label: Text
    group: Group
    reads: tuple[Column, ...] = ()
    direction: Literal["up", "down"]
    decorative: Text | None = None
    words: tuple[str, ...] = Field(default=(), description="Words in a title by which it is known")
    definitions: tuple[Definition, ...] = Field(min_length=1)


@cache
def standards() -> dict[str, Standard]:
    """Every standard indicator by its id."""
    found: dict[str, Standard] = {}
    for name in names("indicators"):
        for row in read(name):
            try:
                each = Standard.model_validate(row)
            except ValidationError as error:
                message = f"{name}: {row.get('id')}: {error}"
                raise KnowledgeError(message) from error
            if each.id in found:
                message = f"{name}: {each.id} stands twice"
                raise KnowledgeError(message)
            found[each.id] = each
    return found


def standard_of(indicator: Indicator) -> Standard | None:
    """The standard indicator that a client's indicator follows.

    Parameters
    ----------
    indicator : Indicator
        The one that it names, else the one of the column that it reads.

    Returns
    -------
    Standard or None
        None where neither tells; a title alone is not enough to give a definition.
    """
    if indicator.standard in standards():
        return standards()[str(indicator.standard)]
    return next((each for each in standards().values() if indicator.reads in each.reads), None)


def decorative_kind(indicator: Indicator) -> Standard | None:
    """The standard indicator that decides nothing by itself and that this one is.

    Parameters
    ----------
    indicator : Indicator
        Known by its standard, its column or the words of its title.

    Returns
    -------
    Standard or None
        Such as followers, impressions or opens; None where it is none of them.
    """
    known = standard_of(indicator)
    if known is not None:
        return known if known.decorative else None
    title = " ".join(indicator.title.pick(lang) for lang in LANGUAGES).casefold()
    share = indicator.denominator is not None  # a share of followers who ask for a quote is another figure
    return next((each for each in standards().values()
                 if each.decorative and not (share and not _is_rate(each)) and _named(each, title)), None)  # fmt: skip


def _is_rate(standard: Standard) -> bool:
    return any(definition.denominator for definition in standard.definitions)


def _named(standard: Standard, title: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", title) for word in standard.words)

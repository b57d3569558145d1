"""Strengths, weaknesses, opportunities and threats, and what follows from crossing them."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.text import Text


class Entry(Part):
    """One entry, with what shows it and where it was drawn from.

    What is drawn from the audit or the market needs no title, evidence or weight of its own: those of its origin hold.
    """

    id: Id
    title: Text | None = None
    evidence: Asked[Text] = None
    origin: Id | None = Field(default=None, description="The audit item or force that it comes from")
    weight: int | None = Field(default=None, ge=1, le=5)

    @model_validator(mode="after")
    def _named(self) -> Self:
        if self.title is None and self.origin is None:
            raise PydanticCustomError("title_or_origin", "a title, or an origin")
        return self


class Option(Part):
    """What could be done with an entry from inside and one from outside."""

    id: Id
    title: Text
    inside: Id
    outside: Id
    kind: Literal["strength_opportunity", "strength_threat", "weakness_opportunity", "weakness_threat"] | None = None
    leads_to: Id | None = Field(default=None, description="The objective or action that it became")


class Swot(Part):
    """The four lists and the options."""

    strengths: Listed[Entry] = None
    weaknesses: Listed[Entry] = None
    opportunities: Listed[Entry] = None
    threats: Listed[Entry] = None
    options: Listed[Option] = None

"""Strengths, weaknesses, opportunities and threats, and what follows from crossing them."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.text import Text


class Entry(Part):
    """One entry, with what shows it and where it was drawn from."""

    id: Id
    title: Text
    evidence: Asked[Text] = None
    origin: Id | None = Field(default=None, description="The audit item or force that it comes from")
    weight: int | None = Field(default=None, ge=1, le=5)


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

"""Whom the firm talks to."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Date, Share
from commplan.model.text import Text


class Evidence(Part):
    """Where what is said of a persona comes from."""

    kind: Literal["survey", "interviews", "data", "market_research", "supposition"]
    title: Text | None = None
    date: Date | None = None
    size: int | None = Field(default=None, ge=0, description="Answers, interviews or customers")


Trait = Literal["demographics", "motivations", "obstacles", "media", "online_behaviour", "contact_points", "resonates"]


class Persona(Part):
    """A kind of buyer, known well enough to be addressed."""

    id: Id
    title: Text
    summary: Text | None = None
    demographics: Asked[Text] = None
    motivations: Listed[Text] = None
    obstacles: Listed[Text] = None
    media: Listed[Text] = None
    online_behaviour: Asked[Text] = None
    contact_points: Listed[Text] = None
    resonates: Asked[Text] = Field(default=None, description="The kind of communication that they respond to")
    share_of_revenue: Share | None = None
    evidence: Listed[Evidence] = None
    supposed: Listed[Trait] = Field(default=None, description="What nobody has verified yet, whatever the evidence")

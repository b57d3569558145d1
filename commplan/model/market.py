"""What surrounds the firm: competitors, trends, opportunities and threats."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.brand import Positioning
from commplan.model.quantity import Date
from commplan.model.text import Text


class Competitor(Part):
    """A competitor, as far as its communication can be seen."""

    id: Id
    title: Text
    channels: Listed[Id] = None
    tools: Listed[Text] = None
    techniques: Listed[Text] = None
    messages: Listed[Text] = None
    value_proposition: Asked[Text] = None
    strengths: Listed[Text] = None
    weaknesses: Listed[Text] = None
    to_take: Asked[Text] = Field(default=None, description="What the client could take from them")
    positioning: Positioning | None = None
    seen_on: Date | None = None


class Trend(Part):
    """A movement of the market or of buyers, with where it was read."""

    id: Id
    title: Text
    source: Text | None = None
    date: Date | None = None


class Force(Part):
    """An opportunity or a threat from outside."""

    id: Id
    title: Text
    kind: Literal["technology", "regulation", "market", "new_entrant"]
    evidence: Asked[Text] = None
    weight: int | None = Field(default=None, ge=1, le=5)


class Market(Part):
    """The external analysis."""

    competitors: Listed[Competitor] = None
    trends: Listed[Trend] = None
    opportunities: Listed[Force] = None
    threats: Listed[Force] = None

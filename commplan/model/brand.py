"""Who the firm is, what it promises, and whether every medium says so."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.text import Text

Agreement = Literal["yes", "partly", "no"]


class Medium(Part):
    """One place where the brand is seen, judged on the four criteria of consistency."""

    id: Id
    title: Text
    channel: Id | None = None
    says: Asked[Text] = Field(default=None, description="The promise as this medium words it")
    identity: Agreement | None = None
    axis: Agreement | None = None
    tone: Agreement | None = None
    signature: Agreement | None = Field(default=None, description="Logo, colours, lettering")
    evidence: Asked[Text] = None


class Positioning(Part):
    """Two criteria that matter to buyers, and where the client stands on each (0 to 10)."""

    criterion_x: Text
    criterion_y: Text
    x: float = Field(ge=0, le=10)
    y: float = Field(ge=0, le=10)


class Brand(Part):
    """Identity, central axis, promise, and the media that carry them."""

    identity: Asked[Text] = Field(default=None, description="Who are you?")
    story: Asked[Text] = None
    values: Listed[Text] = None
    tone: Asked[Text] = None
    reputation: Asked[Text] = None
    axis: Asked[Text] = Field(default=None, description="The central angle of every message")
    promise: Asked[Text] = None
    value_proposition: Asked[Text] = None
    positioning: Positioning | None = None
    graphic_charter: Asked[Text] = None
    editorial_charter: Asked[Text] = None
    media: Listed[Medium] = None

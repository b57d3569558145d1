"""How the people work together."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Date
from commplan.model.text import Text


class Ritual(Part):
    """A meeting that comes back."""

    id: Id
    title: Text
    every: Literal["day", "week", "fortnight", "month", "quarter"]
    who: Listed[Id] = None
    purpose: Text | None = None


class Training(Part):
    """A skill to be gained."""

    id: Id
    title: Text
    who: Listed[Id] = None
    by: Date | None = None


class Repetitive(Part):
    """A task that comes back, and whether a machine does it."""

    id: Id
    title: Text
    hours_per_month: float | None = Field(default=None, ge=0)
    automated: bool = False
    tool: Id | None = None


class Team(Part):
    """Rituals, training, internal communication, repetitive work."""

    rituals: Listed[Ritual] = None
    collaboration_tools: Listed[Id] = None
    training: Listed[Training] = None
    internal_communication: Asked[Text] = None
    silos: Listed[Text] = Field(default=None, description="Friction between teams, as told")
    repetitive: Listed[Repetitive] = None
    decides: Asked[Id] = None

"""How the people work together."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Date, Money, Share
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
    who: Id | None = Field(default=None, description="Who does it, whose hour it is counted at")
    saves: Share | None = Field(default=None, description="The share of the hours that a machine would save")
    tool_cost_per_month: Money | None = Field(default=None, description="What a tool that is not there yet would cost")
    set_up_hours: float | None = Field(default=None, ge=0, description="Once, to set the automation up")


class Team(Part):
    """Rituals, training, internal communication, repetitive work."""

    rituals: Listed[Ritual] = None
    collaboration_tools: Listed[Id] = None
    training: Listed[Training] = None
    internal_communication: Asked[Text] = None
    silos: Listed[Text] = Field(default=None, description="Friction between teams, as told")
    repetitive: Listed[Repetitive] = None
    decides: Asked[Id] = None

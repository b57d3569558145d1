"""Where the firm speaks, why there, and where it has chosen not to."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.objective import ObjectiveType
from commplan.model.quantity import Date, Money
from commplan.model.text import Text


class Criteria(Part):
    """The three questions of the choice, each from 0 (no) to 4 (fully)."""

    audience: int | None = Field(default=None, ge=0, le=4, description="Is the audience there?")
    objective: int | None = Field(default=None, ge=0, le=4, description="Does it do what the objective requires?")
    resources: int | None = Field(default=None, ge=0, le=4, description="Can hours, money and skills carry it?")


class Channel(Part):
    """A channel: kept, renounced with its reason, or a candidate."""

    id: Id
    title: Text
    kind: Literal["owned", "earned", "paid"] | None = None
    offline: bool = False
    state: Literal["kept", "renounced", "candidate"] = "candidate"
    reason: Asked[Text] = Field(default=None, description="Why it was opened, or why it was renounced")
    opened_because: Literal["audience", "objective", "competitor", "request", "habit"] | None = None
    look_again: Date | None = None
    criteria: Criteria | None = None
    personas: Listed[Id] = None
    types: Listed[ObjectiveType] = None
    serves: Listed[Id] = Field(default=None, description="The other channels that it helps")
    own_objectives: Asked[Text] = Field(default=None, description="Objectives that no other channel shares")
    hours_per_month: float | None = Field(default=None, ge=0)
    money_per_month: Money | None = None
    fees_per_month: Money | None = None
    exported_as: Listed[Text] = Field(default=None, description="The names under which exports show this channel")
    conversion_target: Asked[Text] = None
    tracking: Asked[Text] = None
    writes_to_people: bool | None = Field(default=None, description="E-mail, SMS or letters to named people")
    consent: Asked[Text] = Field(default=None, description="On what basis people are written to")
    speaks_as: Asked[Text] = Field(default=None, description="The message as this channel words it")
    paused: Text | None = None

"""What is to be reached, by how much, by when, and what for."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Date, Number
from commplan.model.text import Text

ObjectiveType = Literal["awareness", "conversion", "loyalty"]


class Objective(Part):
    """A SMART objective; what is missing in it is for the check to say."""

    id: Id
    title: Text
    type: ObjectiveType | None = None
    metric: Asked[Text] = Field(default=None, description="What is counted")
    indicator: Asked[Id] = Field(default=None, description="The indicator that measures it")
    kind: Literal["level", "change", "count"] = Field(
        default="level", description="a level (41 %), a change (+15 %), or a count per period (30 a month)"
    )
    per: Literal["week", "month", "quarter", "year"] | None = None
    unit: Text | None = None
    direction: Literal["up", "down"] = Field(default="up", description="Which way is better")
    baseline: Asked[Number] = None
    target: Asked[Number] = None
    start: Date | None = None
    deadline: Asked[Date] = None
    owner: Asked[Id] = None
    goal: Asked[Id] = Field(default=None, description="The business goal that it serves")
    teams: Listed[Text] = None
    priority: int | None = Field(default=None, ge=1, description="1 comes first")
    personas: Listed[Id] = None
    drawn_from: Id | None = Field(default=None, description="The option of the SWOT that it comes from")
    achievable: Asked[Text] = Field(default=None, description="Why it can be reached")

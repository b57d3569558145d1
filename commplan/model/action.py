"""What will be done, by whom and when."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Date, Money
from commplan.model.text import Text


class Roles(Part):
    """Who does which part; one person may hold several, an empty role is a gap."""

    produces: Asked[Id] = None
    validates: Asked[Id] = None
    publishes: Asked[Id] = None
    analyses: Asked[Id] = None


class RoleHours(Part):
    """How many of an action's hours each role takes in a month."""

    produces: float | None = Field(default=None, ge=0)
    validates: float | None = Field(default=None, ge=0)
    publishes: float | None = Field(default=None, ge=0)
    analyses: float | None = Field(default=None, ge=0)


class Action(Part):
    """One action of the plan."""

    id: Id
    title: Text
    objective: Asked[Id] = None
    expected_result: Asked[Text] = None
    channel: Asked[Id] = Field(default=None, description="A channel, or `all`")
    personas: Listed[Id] = None
    prepares: Listed[Id] = Field(default=None, description="The high points that it gets ready for")
    start: Date | None = None
    end: Date | None = None
    hours_per_month: float | None = Field(default=None, ge=0, description="All roles together, in a whole month")
    role_hours: RoleHours | None = Field(default=None, description="The same by role; who produces has the rest")
    cost: Money | None = None
    roles: Roles | None = None
    nature: Literal["planned", "urgent", "opportunistic"] = "planned"
    drawn_from: Id | None = Field(default=None, description="The option of the SWOT that it comes from")
    state: Literal["to_do", "doing", "done", "stopped"] = "to_do"
    regular: Literal["weekly", "fortnightly", "monthly"] | None = None


class Pause(Part):
    """A stretch without content, with its reason: regularity is not judged there."""

    start: Date
    end: Date
    reason: Text


class Plan(Part):
    """The action plan."""

    actions: Listed[Action] = None
    pauses: Listed[Pause] = None

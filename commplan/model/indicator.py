"""What is watched, with the definition of the tool that counts it."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Part
from commplan.model.quantity import Month, Number
from commplan.model.text import Text

Column = Literal[
    "impressions", "clicks", "cost", "conversions", "revenue", "sessions", "users", "cost_per_lead", "click_rate",
    "click_conversion_rate", "key_event_rate", "engagement_rate", "leads", "won_leads", "cost_per_own_lead", "orders",
    "net_sales", "cost_per_order", "email_open_rate", "email_click_rate", "email_click_to_open_rate",
]  # fmt: skip


class Indicator(Part):
    """An indicator; it is decorative when no objective needs it and nothing would be decided on it."""

    id: Id
    title: Text
    objective: Asked[Id] = None
    definition: Text | None = None
    tool: Asked[Text] = None
    denominator: Text | None = None
    unit: Text | None = None
    direction: Literal["up", "down"] = "up"
    decides: Asked[Text] = Field(default=None, description="What would be done if it moved")
    reads: Column | None = Field(default=None, description="The column of the exports that gives it")
    standard: Id | None = Field(default=None, description="The standard indicator whose definition it follows")
    own_count: bool = Field(
        default=False, description="The client's own monthly count of leads or orders, against which platforms are held"
    )
    channels: tuple[Id, ...] | None = None
    readings: dict[Month, Number] | None = Field(default=None, description="By month, where no export gives it")

"""The software behind marketing and communication."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Money
from commplan.model.text import Text


class Tool(Part):
    """A tool: its job, what it costs, who looks after it, what it exchanges data with."""

    id: Id
    title: Text
    job: Text | None = None
    category: Id | None = Field(default=None, description="crm, analytics, emailing, scheduling …")
    cost_per_month: Money | None = None
    owner: Asked[Id] = None
    use: Literal["daily", "weekly", "monthly", "never"] | None = None
    exchanges_with: Listed[Id] = None
    personal_data: bool | None = None

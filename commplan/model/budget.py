"""What is spent, on what, for which kind of objective."""

from typing import Literal

from pydantic import Field

from commplan.model.base import Id, Listed, Part
from commplan.model.objective import ObjectiveType
from commplan.model.quantity import Money, Month
from commplan.model.text import Text

Category = Literal["content", "paid", "media_creation", "distribution", "external"]


class Line(Part):
    """An amount for a purpose; a year's amount unless `months` says which months."""

    id: Id
    title: Text
    category: Category
    amount: Money
    channel: Id | None = None
    type: ObjectiveType | None = None
    months: Listed[Month] = None


class Budget(Part):
    """The communication budget of a year."""

    year: int = Field(ge=2000, le=2100)
    total: Money | None = None
    lines: Listed[Line] = None
    without: Listed[Category] = Field(default=None, description="Categories for which nothing is needed, on purpose")

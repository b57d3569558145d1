"""Who the client is, and what they have to work with."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from commplan.model.base import Asked, Id, Listed, Part
from commplan.model.quantity import Currency, Date, Money, Number, Share
from commplan.model.text import Lang, Text

Phase = Literal["launch", "steady", "repositioning"]


class HighPoint(Part):
    """A moment of the year that communication must be ready for."""

    id: Id
    title: Text
    start: Date
    end: Date | None = None
    kind: Literal["launch", "season", "fair", "news"] = "season"
    lead_weeks: int | None = Field(default=None, ge=0, le=52, description="Weeks of preparation it takes")


class Closure(Part):
    """Days on which nobody works."""

    start: Date
    end: Date
    reason: Text | None = None


class Person(Part):
    """Someone with time for communication, inside the firm or outside."""

    id: Id
    title: Text = Field(description="The role, rather than a name")
    hours_per_month: float | None = Field(default=None, ge=0, le=744)
    hourly_cost: Money | None = None
    external: bool = False
    skills: Listed[Text] = None


class BusinessGoal(Part):
    """What the firm wants, that communication serves."""

    id: Id
    title: Text


class ExchangeRate(Part):
    """What one unit of another currency is in the client's; a number alone is the rate."""

    rate: Annotated[Number, Field(gt=0)]
    date: Date | None = Field(default=None, description="The day of the rate")
    source: Text | None = Field(default=None, description="Where it comes from")

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return value if isinstance(value, dict | cls) else {"rate": value}


class Client(Part):
    """The one file that every engagement has."""

    name: Text
    sector: Text | None = None
    model: Literal["B2B", "B2C", "both"] | None = None
    country: str | None = Field(default=None, pattern="^[A-Z]{2}$", description="ISO code, for public holidays")
    region: str | None = None
    phase: Phase | None = None
    languages: tuple[Lang, ...] = ("fr",)
    currency: Currency
    rates: dict[Currency, ExchangeRate] | None = Field(default=None, description="Other currencies in the client's")
    revenue: Money | None = Field(default=None, description="A year, without VAT")
    margin: Share | None = Field(default=None, description="Contribution margin on sales")
    average_order: Money | None = Field(default=None, description="What a sale brings, without VAT")
    lead_to_sale: Share | None = Field(default=None, description="Leads that become customers")
    money_per_month: Money | None = Field(default=None, description="What may be spent on communication")
    fees_per_month: Money | None = Field(default=None, description="Agencies and freelancers, whatever the channel")
    brand_colour: str | None = Field(default=None, pattern="^#[0-9A-Fa-f]{6}$")
    logo: str | None = Field(default=None, description="A picture in the client's folder")
    goals: Listed[BusinessGoal] = None
    people: Listed[Person] = None
    high_points: Listed[HighPoint] = None
    closures: Listed[Closure] = None
    known_for: Asked[Text] = None
    cookie_consent: Asked[Text] = Field(default=None, description="How visitors agree to being measured and followed")

    @property
    def outcome(self) -> Literal["lead", "sale", "result"]:
        """What a conversion is: a sale where every one is a customer (a shop), a lead where some are, else unsaid."""
        if self.lead_to_sale is None:
            return "result"
        return "sale" if self.lead_to_sale == 1 else "lead"

    @property
    def lang(self) -> Lang:
        """The language of the report unless another is asked for."""
        return self.languages[0]

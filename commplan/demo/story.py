"""The story behind a demo client's figures: what each campaign cost and brought, month by month."""

import datetime as dt
from functools import cache
from importlib.resources import files
from typing import Self

from pydantic import Field, model_validator

from commplan.knowledge.load import read_text
from commplan.model.base import Part
from commplan.model.quantity import Currency, Date, Period, Share
from commplan.model.text import Lang

__all__ = ["Campaign", "Group", "Story", "read_story"]

HOME = files("commplan.demo") / "stories"


class Campaign(Part):
    """A campaign of an advertising platform. Its months end with the last one of the story."""

    tool: str
    name: str
    group: str = Field(description="The channel group under which web analytics counts its visits")
    start: Date | None = None
    click: float = Field(gt=0, description="What a click costs")
    rate: Share = Field(description="Clicks per impression")
    visits: Share = Field(description="Clicks that arrive as a visit")
    order: float | None = Field(default=None, description="What a conversion brings, where it is a sale")
    result: str = Field(default="", description="What Meta counts as a result, as its exports name it")
    cost: tuple[float, ...]
    conversions: tuple[int, ...]


class Group(Part):
    """A channel group of web analytics. One that advertising feeds has the visits of its campaigns."""

    name: str
    sessions: tuple[int, ...] | None = None
    key_events: tuple[int, ...]


class Story(Part):
    """All that the exports of one client are made from."""

    seed: int
    currency: Currency
    language: Lang
    account: str = Field(description="The name that web analytics knows the client by")
    start: Date
    end: Date
    weekend: float = Field(description="Traffic of a Saturday or a Sunday, 1 being a working day")
    quiet: tuple[Period, ...] = ()
    order: float | None = Field(default=None, description="What an order brings, where web analytics knows it")
    google_drops: tuple[Period, ...] = Field(min_length=1, description="The days of each export of Google Ads")
    campaigns: tuple[Campaign, ...]
    groups: tuple[Group, ...]

    @property
    def months(self) -> tuple[dt.date, ...]:
        """The first day of each month."""
        count = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month + 1
        ranks = range(self.start.month - 1, self.start.month - 1 + count)
        return tuple(dt.date(self.start.year + rank // 12, rank % 12 + 1, 1) for rank in ranks)

    def of(self, tool: str) -> tuple[Campaign, ...]:
        """The campaigns of one platform."""
        return tuple(campaign for campaign in self.campaigns if campaign.tool == tool)

    @model_validator(mode="after")
    def _as_many_figures_as_months(self) -> Self:
        for campaign in self.campaigns:
            if len(campaign.cost) != len(campaign.conversions) or len(campaign.cost) > len(self.months):
                message = f"{campaign.name}: costs and conversions of the same months"
                raise ValueError(message)
        if any(len(group.key_events) != len(self.months) for group in self.groups):
            message = "a channel group needs key events for every month"
            raise ValueError(message)
        return self


@cache
def read_story(client: str) -> Story:
    """The story of a demo client, by the name of its folder."""
    name = f"{client}.yaml"
    return Story.model_validate(read_text((HOME / name).read_text("utf-8"), name))

"""From months to days: what each campaign and each channel group counted on every day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from commplan.demo.draw import Draw, share
from commplan.demo.story import Campaign, Group, Story

__all__ = ["AdDay", "VisitDay", "advertising", "visits"]


@dataclass(frozen=True, slots=True)
class AdDay:
    """One day of a campaign; amounts in cents."""

    day: dt.date
    campaign: Campaign
    impressions: int
    clicks: int
    cost: int
    conversions: int
    revenue: int


@dataclass(frozen=True, slots=True)
class VisitDay:
    """One day of a channel group; revenue in cents."""

    day: dt.date
    group: str
    sessions: int
    key_events: int
    revenue: int


def days_of(story: Story, month: dt.date) -> list[dt.date]:
    """The days of a month that the story covers."""
    days = [month + dt.timedelta(days=rank) for rank in range(31)]
    return [day for day in days if day.month == month.month and story.start <= day <= story.end]


def traffic(story: Story, days: list[dt.date]) -> list[float]:
    """How busy each day is, a working day being 1."""
    quiet = [any(period.start <= day <= period.end for period in story.quiet) for day in days]
    return [
        (story.weekend if day.weekday() > 4 else 1.0) * (0.3 if closed else 1.0)
        for day, closed in zip(days, quiet, strict=True)
    ]


def advertising(story: Story, tool: str) -> list[AdDay]:
    """Every day of every campaign of a platform, by day."""
    found = [row for campaign in story.of(tool) for row in campaign_days(story, campaign)]
    return sorted(found, key=lambda row: row.day)


def campaign_days(story: Story, campaign: Campaign) -> Iterator[AdDay]:
    """The days of one campaign; each month adds up to the cost and the conversions of the story."""
    draw = Draw(story.seed + story.campaigns.index(campaign))
    months = story.months[-len(campaign.cost) :]
    for month, cost, conversions in zip(months, campaign.cost, campaign.conversions, strict=True):
        days = [day for day in days_of(story, month) if campaign.start is None or day >= campaign.start]
        weights = draw.around(traffic(story, days), 0.3)
        for day, figures in zip(days, figures_of(campaign, cost, conversions, weights, draw), strict=True):
            yield AdDay(day, campaign, *figures)


def figures_of(
    campaign: Campaign, cost: float, conversions: int, weights: list[float], draw: Draw
) -> Iterator[tuple[int, int, int, int, int]]:
    """A month parted into its days: impressions, clicks, cost, conversions and revenue."""
    clicks = share(round(cost / campaign.click * draw.between(0.96, 1.04)), weights)
    ignored = share(round(sum(clicks) * (1 / campaign.rate - 1)), draw.around(weights, 0.1))
    costs = share(round(cost * 100), draw.around(clicks, 0.15))
    brought = draw.scatter(conversions, clicks)
    value = round(conversions * (campaign.order or 0) * draw.between(95, 105))
    values = share(value, draw.around(brought, 0.35))
    seen = [clicked + rest for clicked, rest in zip(clicks, ignored, strict=True)]
    return zip(seen, clicks, costs, brought, values, strict=True)


def visits(story: Story) -> list[VisitDay]:
    """Every day of every channel group, by day; days without a visit are left out, as the tool does."""
    found = [row for group in story.groups for row in group_days(story, group) if row.sessions]
    return sorted(found, key=lambda row: row.day)


def group_days(story: Story, group: Group) -> Iterator[VisitDay]:
    """The days of one channel group."""
    draw = Draw(story.seed + 100 + story.groups.index(group))
    fed = arrivals(story, group)
    for rank, (month, key_events) in enumerate(zip(story.months, group.key_events, strict=True)):
        days = days_of(story, month)
        if group.sessions is None:
            sessions = [int(fed.get(day, 0.0) + draw.between(0, 1)) for day in days]
        else:
            sessions = share(group.sessions[rank], draw.around(traffic(story, days), 0.2))
        events = draw.scatter(key_events, sessions)
        revenue = round(key_events * (story.order or 0) * draw.between(97, 103))
        revenues = share(revenue, draw.around(events, 0.3))
        for day, *figures in zip(days, sessions, events, revenues, strict=True):
            yield VisitDay(day, group.name, *figures)


def arrivals(story: Story, group: Group) -> dict[dt.date, float]:
    """The visits of each day that the clicks of a group's campaigns bring."""
    found: dict[dt.date, float] = {}
    for campaign in story.campaigns:
        for row in campaign_days(story, campaign) if campaign.group == group.name else ():
            found[row.day] = found.get(row.day, 0.0) + row.clicks * campaign.visits
    return found

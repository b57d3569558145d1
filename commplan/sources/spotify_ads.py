"""Spotify Ads Manager: reports under five lines that say what they are."""

from commplan.sources.advertising import Platform
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "spotify_ads"

ALIASES = {
    "day": {"en": "Date|Day"},
    "week": {"en": "Week"},
    "month": {"en": "Month"},
    "account": {"en": "Ad account name|Account name"},
    "currency": {"en": "Currency"},
    "campaign": {"en": "Campaign name"},
    "ad_set": {"en": "Ad set name"},
    "ad": {"en": "Ad name"},
    "cost": {"en": "Spend"},
    "impressions": {"en": "Impressions"},
    "clicks": {"en": "Clicks"},
    "conversions": {"en": "Conversions"},
    "purchases": {"en": "Purchases"},
    "leads": {"en": "Leads"},
    "revenue": {"en": "Attributed revenue"},
    "reach": {"en": "Reach"},
    "cpc": {"en": "CPC"},
    "cpm": {"en": "CPM"},
}
PARTS = {"age": "Age|Age group", "gender": "Gender", "platform": "Platform", "genre": "Genre", "country": "Country"}
OWN = (
    "Ad played to: 25%|Ad played to: 50%|Ad played to: 75%|Ad played to: 100%|Completion rate|Starts|First quartiles|"
    "Midpoints|Third quartiles|Completes|Listeners|New listeners|Intent rate|Streams per new listener|"
    "Start checkouts|Average order value (AOV)|Customer acquisition cost (CAC)|Ad format"
)
SEVERAL = 3
PLATFORM = Platform(TOOL, ALIASES, OWN, PARTS)


def matches(head: Head) -> bool:
    """Whether this is a report of Spotify: ads are played to a quarter, a half and the end."""
    place = PLATFORM.place(head)
    return place is not None and place.has("impressions") and len(PLATFORM.own_in(place)) >= SEVERAL


def read(page: Page) -> Reading:
    """A report in the tidy shape."""
    return PLATFORM.read(page)

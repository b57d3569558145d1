"""Snapchat Ads Manager: reports of campaigns, ad sets and ads."""

from commplan.sources.advertising import Platform
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "snapchat_ads"

ALIASES = {
    "day": {"en": "Date|Day|Start time|Start date"},
    "account": {"en": "Ad account name|Account name"},
    "currency": {"en": "Currency|Account currency"},
    "campaign": {"en": "Campaign name|Campaign"},
    "ad_set": {"en": "Ad set name|Ad squad name|Ad set"},
    "ad": {"en": "Ad name"},
    "cost": {"en": "Amount spent|Spend|Total spend"},
    "impressions": {"en": "Paid impressions|Impressions|Total impressions"},
    "clicks": {"en": "Swipe ups|Swipe-ups|Swipes|Clicks|Paid swipe ups"},
    "conversions": {"en": "Conversions|Total conversions|Results"},
    "purchases": {"en": "Purchases|Conversion purchases"},
    "leads": {"en": "Leads|Sign ups|Conversion sign ups"},
    "revenue": {"en": "Purchases value|Purchase value|Conversion purchases value"},
    "reach": {"en": "Paid reach|Reach|Uniques"},
}
PARTS = {"age": "Age|Age bucket", "gender": "Gender", "country": "Country", "device": "OS|Operating system"}
OWN = (
    "Swipe ups|Swipe-ups|Swipe up rate|Swipe-up rate|eCPSU|Paid eCPSU|Cost per swipe up|Swipe up percent|"
    "Ad squad name|Ad squad ID|Paid swipe ups|Paid impressions|Paid eCPM|Story opens|Attachment completions|"
    "Screen time millis|Paid reach|Paid frequency"
)
CERTAIN = frozenset({"paid impressions", "paid reach"})
SEVERAL = 2
PLATFORM = Platform(TOOL, ALIASES, OWN, PARTS)


def matches(head: Head) -> bool:
    """Whether this is a report of Snapchat: people swipe up there."""
    place = PLATFORM.place(head)
    if place is None or not place.has("cost", "impressions"):
        return False
    own = PLATFORM.own_in(place)
    return bool(own - CERTAIN) or len(own) >= SEVERAL


def read(page: Page) -> Reading:
    """A report in the tidy shape."""
    return PLATFORM.read(page)

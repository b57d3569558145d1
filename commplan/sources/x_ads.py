"""X Ads (Twitter Ads): reports of campaigns, ad groups and ads."""

from commplan.sources.advertising import Platform
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "x_ads"

ALIASES = {
    "day": {"en": "Time period|Date|Day"},
    "account": {"en": "Account name|Ad account name"},
    "currency": {"en": "Currency|Account currency"},
    "campaign": {"en": "Campaign name|Campaign"},
    "ad_set": {"en": "Ad group name|Ad Group name|Line item name"},
    "ad": {"en": "Ad name|Tweet text|Post text|Ad ID|Tweet ID"},
    "cost": {"en": "Spend|Total spend"},
    "impressions": {"en": "Impressions"},
    "link_clicks": {"en": "Link clicks"},
    "clicks": {"en": "Clicks"},
    "conversions": {"en": "Total conversions|Conversions|Site visits conversions"},
    "purchases": {"en": "Purchases|Total purchases|Purchases - All"},
    "leads": {"en": "Leads|Lead submissions"},
    "revenue": {"en": "Purchases - sale amount|Total sale amount|Purchases - All - sale amount"},
    "reach": {"en": "Total audience reach|Reach"},
}
PARTS = {"location": "Location|Locations", "gender": "Gender", "age": "Age", "device": "Device|Platform|Platforms"}
OWN = (
    "Time period|Funding source name|Funding source ID|Funding source|Line item ID|Line item name|Tweet engagements|"
    "Post engagements|Retweets|Reposts|Engagement rate|Result rate|Result type|Cost per result|Cost per engagement|"
    "Tweet ID|Cost per follow|Campaign start|Campaign end|Total audience reach|Average frequency|Bid type|App clicks|"
    "Cost per 1K impressions|Replies|Tweet text|Objective"
)
SHARED = frozenset({"objective", "result type", "cost per result", "engagement rate", "replies", "app clicks"})
SEVERAL = 2
PLATFORM = Platform(TOOL, ALIASES, OWN, PARTS)


def matches(head: Head) -> bool:
    """Whether this is a report of X: it names the source of the funds, and counts replies and posts shared again."""
    place = PLATFORM.place(head)
    if place is None or not place.has("cost", "impressions"):
        return False
    own = PLATFORM.own_in(place)
    return len(own) >= SEVERAL and bool(own - SHARED)


def read(page: Page) -> Reading:
    """A report in the tidy shape."""
    return PLATFORM.read(page)

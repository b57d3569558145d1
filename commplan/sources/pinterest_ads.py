"""Pinterest Ads Manager: reports of campaigns, ad groups and ads."""

from commplan.sources.advertising import Platform
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "pinterest_ads"

ALIASES = {
    "day": {"en": "Date|Day"},
    "week": {"en": "Week"},
    "month": {"en": "Month"},
    "account": {"en": "Account name|Advertiser name|Ad account name"},
    "currency": {"en": "Currency|Currency code|Advertiser currency"},
    "campaign": {"en": "Campaign name"},
    "ad_set": {"en": "Ad group name"},
    "ad": {"en": "Ad name|Promoted Pin name|Pin promotion name"},
    "cost": {"en": "Spend in account currency|Spend|Total spend"},
    "impressions": {"en": "Impressions|Paid impressions|Impression 1|Total impressions"},
    "link_clicks": {"en": "Outbound clicks|Paid outbound clicks|Total outbound clicks|Outbound click 1"},
    "clicks": {"en": "Pin clicks|Paid Pin clicks|Clicks|Link clicks|Total Pin clicks|Clickthrough 1"},
    "conversions": {"en": "Total conversions|Conversions|Results|Total checkouts"},
    "purchases": {"en": "Total conversions (Checkout)|Checkouts|Total checkout"},
    "leads": {"en": "Leads|Total conversions (Lead)"},
    "revenue": {
        "en": "Total order value (Checkout)|Total conversions value|Total conversion value|Total checkout value|"
        "Order value|Total order value"
    },
    "reach": {"en": "Reach"},
}
PARTS = {"age": "Age|Age bucket", "gender": "Gender", "device": "Device|App type", "location": "Location|Country"}
OWN = (
    "Spend in account currency|Pin clicks|Outbound clicks|Paid Pin clicks|Paid outbound clicks|Pin promotion ID|"
    "Pin promotion name|Promoted Pin ID|Promoted Pin name|Saves|Total saves|Paid saves|eCTR|Outbound CTR|"
    "Total order value (Checkout)|Total conversions (Checkout)|ROAS (Checkout)|Cost per Pin click|CPC (Pin clicks)|"
    "Earned impressions|Closeups|Pin click rate|Total ROAS (Checkout)|eCPM|eCPC"
)
# A platform of swipes has the same word for the price of a thousand impressions.
SHARED = frozenset({"ecpm", "ecpc", "saves"})
SEVERAL = 2
PLATFORM = Platform(TOOL, ALIASES, OWN, PARTS)


def matches(head: Head) -> bool:
    """Whether this is a report of Pinterest ads: it tells clicks on a Pin from clicks that leave it."""
    place = PLATFORM.place(head)
    if place is None or not place.has("cost"):
        return False
    own = PLATFORM.own_in(place)
    return len(own) >= SEVERAL and bool(own - SHARED)


def read(page: Page) -> Reading:
    """A report in the tidy shape."""
    return PLATFORM.read(page)

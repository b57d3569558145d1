"""Klaviyo: the report of campaigns; text messages and notifications of the same report are left aside."""

from commplan.sources.email_rows import read_mailings, roles_of
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "klaviyo"

ALIASES = {
    "mailing": {"en": "Campaign ID"},
    "campaign": {"en": "Campaign Name"},
    "subject": {"en": "Subject"},
    "audience": {"en": "List|Audience"},
    "day": {"en": "Send Time"},
    "channel": {"en": "Campaign Channel|Channel"},
    "recipients": {"en": "Total Recipients"},
    "delivered": {"en": "Successful Deliveries"},
    "opens": {"en": "Total Opens"},
    "unique_opens": {"en": "Unique Opens"},
    "clicks": {"en": "Total Clicks"},
    "unique_clicks": {"en": "Unique Clicks"},
    "unsubscribes": {"en": "Unsubscribes"},
    "complaints": {"en": "Spam Complaints"},
    "revenue": {"en": "Revenue"},
}
ROLES = roles_of(ALIASES)


def matches(head: Head) -> bool:
    """Whether this is the report of campaigns: named campaigns, their recipients, and complaints about spam."""
    place = head.header(ROLES, least=6)
    return place is not None and place.has("campaign", "recipients", "unique_opens", "complaints", "day")


def read(page: Page) -> Reading:
    """One row a campaign; the revenue is the one that the tool attributes."""
    return read_mailings(page, TOOL, ALIASES, least=6)

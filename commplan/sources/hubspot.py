"""HubSpot: exports of deals and of contacts, in the languages of the system."""

from commplan.sources.lead_rows import ABOVE, lead_place, leads
from commplan.sources.lead_tools import tool_of
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "hubspot"
# What a request or a deal has and a company has not.
PERSONS = ("email", "name", "first_name", "deal", "stage", "amount")


def matches(head: Head) -> bool:
    """Whether this system wrote the table."""
    return tool_of(head) == TOOL


def read(page: Page) -> Reading:
    """The deals or contacts of a page."""
    return leads(page, TOOL, "company" if companies(page.head) else None)


def companies(head: Head) -> bool:
    """Whether a table lists companies: they are customers to be, and no requests."""
    place = lead_place(head, above=ABOVE)
    return place is not None and place.has("company") and not any(place.has(role) for role in PERSONS)

"""Google Ads: the leads of form assets, each with the click that brought it."""

from commplan.sources.lead_rows import leads
from commplan.sources.lead_tools import tool_of
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "google_leads"


def matches(head: Head) -> bool:
    """Whether this system wrote the table."""
    return tool_of(head) == TOOL


def read(page: Page) -> Reading:
    """The leads of a page."""
    return leads(page, TOOL, "lead", channel="google_ads")

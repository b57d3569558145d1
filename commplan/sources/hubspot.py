"""HubSpot: exports of deals and of contacts, in the languages of the system."""

from commplan.sources.lead_rows import leads
from commplan.sources.lead_tools import tool_of
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "hubspot"


def matches(head: Head) -> bool:
    """Whether this system wrote the table."""
    return tool_of(head) == TOOL


def read(page: Page) -> Reading:
    """The deals or contacts of a page."""
    return leads(page, TOOL)

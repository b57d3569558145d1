"""Meta: the leads of instant forms, each with the campaign that brought it."""

from commplan.sources.lead_rows import leads
from commplan.sources.lead_tools import tool_of
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "meta_leads"


def matches(head: Head) -> bool:
    """Whether this system wrote the table."""
    return tool_of(head) == TOOL


def read(page: Page) -> Reading:
    """The leads of a page."""
    return leads(page, TOOL, "lead", channel="meta_ads")

"""Zoho CRM: exports of leads and deals."""

from commplan.sources.lead_rows import leads
from commplan.sources.lead_tools import tool_of
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "zoho"


def matches(head: Head) -> bool:
    """Whether this system wrote the table."""
    return tool_of(head) == TOOL


def read(page: Page) -> Reading:
    """The leads or deals of a page."""
    return leads(page, TOOL)

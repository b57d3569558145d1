"""Pipedrive: exports of deals, with or without the kind of record in front of the labels."""

from commplan.sources.lead_rows import leads
from commplan.sources.lead_tools import tool_of
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "pipedrive"


def matches(head: Head) -> bool:
    """Whether this system wrote the table."""
    return tool_of(head) == TOOL


def read(page: Page) -> Reading:
    """The deals of a page."""
    return leads(page, TOOL)

"""Klaviyo: the report of campaigns; those that went to telephones are no e-mails and are left aside."""

from commplan.sources.email_labels import KLAVIYO
from commplan.sources.mailings import labels_of, mailing_place, mailings
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "klaviyo"


def matches(head: Head) -> bool:
    """Whether these are campaigns of this tool."""
    place = mailing_place(head)
    return place is not None and bool(labels_of(place) & KLAVIYO)


def read(page: Page) -> Reading:
    """The campaigns of a page."""
    return mailings(page, TOOL)

"""Brevo, formerly Sendinblue: the contacts. They are persons: they are counted, and nothing of them is handed on."""

from commplan.sources.label import by_label
from commplan.sources.page import Head, Page
from commplan.sources.table import cut
from commplan.sources.tidy import Reading, empty

__all__ = ["TOOL", "matches", "read"]

TOOL = "brevo"

ROLES = by_label({
    "contact": {"any": "CONTACT ID|CONTACT_ID"},
    "address": {"any": "EMAIL|E-MAIL"},
    "blocked": {"any": "EMAIL_BLACKLIST|EMAIL_BLOCKLIST|EMAIL_BLACKLISTED|EMAIL_BLOCKLISTED|BLACKLISTED|BLOCKLISTED"},
    "added": {"any": "ADDED_TIME|ADDED TIME|DATE_ADDED"},
    "changed": {"any": "MODIFIED_TIME|MODIFIED TIME|DATE_MODIFIED"},
    "text_message": {"any": "SMS"},
})  # fmt: skip


def matches(head: Head) -> bool:
    """Whether this is an export of contacts: an address, when it was added and when it changed."""
    place = head.header(ROLES, least=3)
    return place is not None and place.has("address", "added", "changed")


def read(page: Page) -> Reading:
    """No row: how many contacts there are is all that leaves the file."""
    table = cut(page, page.place(ROLES, least=3), frozenset(ROLES))
    doubts = [("contacts_only", {"contacts": len(table)})]
    return Reading(empty("emails"), [], "contact", "period", additive=False, doubts=doubts, kind="emails")

"""Mailchimp: the contacts of an audience. They are persons: they are counted, and nothing of them is handed on."""

from commplan.sources.label import by_label
from commplan.sources.page import Head, Page
from commplan.sources.table import cut
from commplan.sources.tidy import Reading, empty

__all__ = ["TOOL", "matches", "read"]

TOOL = "mailchimp"

# These columns of the tool keep their English names whatever the language of the account.
ROLES = by_label({
    "rating": {"en": "MEMBER_RATING"},
    "joined": {"en": "OPTIN_TIME"},
    "confirmed": {"en": "CONFIRM_TIME"},
    "changed": {"en": "LAST_CHANGED"},
    "list_member": {"en": "LEID"},
    "member": {"en": "EUID"},
})  # fmt: skip


def matches(head: Head) -> bool:
    """Whether this is an export of contacts: the ids of members of a list, and when they joined."""
    place = head.header(ROLES, least=3)
    return place is not None and place.has("list_member", "member")


def read(page: Page) -> Reading:
    """No row: how many contacts there are is all that leaves the file."""
    table = cut(page, page.place(ROLES, least=3), frozenset(ROLES))
    doubts = [("contacts_only", {"contacts": len(table)})]
    return Reading(empty("emails"), [], "contact", "period", additive=False, doubts=doubts, kind="emails")

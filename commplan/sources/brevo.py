"""Brevo, once Sendinblue: the report of campaigns, in French and in English, with commas or semicolons."""

from commplan.sources import klaviyo, mailchimp
from commplan.sources.email_labels import BREVO
from commplan.sources.label import plain
from commplan.sources.mailings import labels_of, mailing_place, mailings
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "brevo"
COMPLAINTS = frozenset(map(plain, ("Complaints", "Plaintes", "Beschwerden", "Quejas")))


def matches(head: Head) -> bool:
    """Whether these are campaigns of this tool: its words for those who opened, or for bounces and complaints."""
    place = mailing_place(head)
    if place is None or mailchimp.matches(head) or klaviyo.matches(head):
        return False
    labels = labels_of(place)
    return bool(labels & BREVO) or (place.has("soft_bounces", "hard_bounces") and bool(labels & COMPLAINTS))


def read(page: Page) -> Reading:
    """The campaigns of a page."""
    return mailings(page, TOOL)

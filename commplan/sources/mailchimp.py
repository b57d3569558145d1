"""Mailchimp: the report of campaigns, and the calendar of an archived account, which has no figures."""

from commplan.sources.email_labels import KLAVIYO, MAILCHIMP
from commplan.sources.label import plain
from commplan.sources.mailings import labels_of, mailing_place, mailings
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "mailchimp"
TITLES = frozenset(map(plain, ("Title", "Titre", "Titel", "Título")))
LISTS = frozenset(map(plain, ("List", "Audience", "Liste", "Zielgruppe", "Lista", "Público", "Audiencia")))


def matches(head: Head) -> bool:
    """Whether these are campaigns of this tool: it calls their names titles, and has words of its own."""
    place = mailing_place(head)
    if place is None or labels_of(place) & KLAVIYO:
        return False
    labels = labels_of(place)
    calendar = place.has("subject", "date") and not place.has("recipients") and bool(labels & LISTS)
    return len(labels & MAILCHIMP) >= 2 or bool(labels & TITLES and (labels & MAILCHIMP or calendar))


def read(page: Page) -> Reading:
    """The campaigns of a page."""
    return mailings(page, TOOL)

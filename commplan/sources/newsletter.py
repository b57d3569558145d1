"""Reports of mailings of any other e-mail tool, or kept by hand: read by what their columns say."""

from commplan.sources.mailings import mailing_place, mailings
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading
from commplan.sources.unclaimed import unclaimed

__all__ = ["GENERAL", "TOOL", "matches", "read"]

TOOL = "newsletter"
GENERAL = True


def matches(head: Head) -> bool:
    """Whether these are mailings with figures, and no tool of its own name claims them."""
    place = mailing_place(head)
    if place is None or not place.has("date") or not (place.has("recipients") or place.has("delivered")):
        return False
    return unclaimed(head)


def read(page: Page) -> Reading:
    """The mailings of a page."""
    return mailings(page, TOOL)

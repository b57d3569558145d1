"""Reports of mailings of any other e-mail tool, or kept by hand: read by what their columns say."""

from commplan.sources.columns import Columns
from commplan.sources.email_labels import ALIASES, NUMERIC, ROLES
from commplan.sources.email_rows import read_mailings
from commplan.sources.opened import told
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading
from commplan.sources.unclaimed import unclaimed

__all__ = ["GENERAL", "TOOL", "matches", "read"]

TOOL = "newsletter"
GENERAL = True
LEAST = 4
# What people did with a mailing.
REACTIONS = ("opens", "unique_opens", "some_opens", "clicks", "unique_clicks", "some_clicks", "unsubscribes")


def matches(head: Head) -> bool:
    """Whether these are mailings with a day and figures, and no tool of its own name claims them."""
    place = head.header(ROLES, least=LEAST)
    if place is None or not place.has("day") or not (place.has("campaign") or place.has("subject")):
        return False
    sent = place.has("recipients") or place.has("delivered")
    return sent and any(place.has(role) for role in REACTIONS) and unclaimed(head)


def read(page: Page) -> Reading:
    """The mailings of a page, with what opens and clicks count worked out."""
    reading = read_mailings(page, TOOL, ALIASES, least=LEAST)
    columns = Columns(reading.tables[0][0], ROLES, NUMERIC, ".")
    delivered, recipients = (reading.frame[name].to_numpy(dtype=float) for name in ("delivered", "recipients"))
    for what in ("opens", "clicks"):
        (often, people), doubts = told(columns, what, delivered, recipients)
        for name, values in ((what, often), (f"unique_{what}", people)):
            if values is not None:
                reading.frame[name] = values
        reading.doubts += doubts
    return reading

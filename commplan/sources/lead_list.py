"""Lists of requests kept by hand or by the form of a website: read when no system of its own name wrote them.

A day and someone to call are not enough: registrations, bookings and orders have them too. Somebody must have noted
where a request came from or what became of it, and nothing may say that the table is about something else.
"""

import re

from commplan.sources.label import plain
from commplan.sources.lead_rows import lead_place, leads
from commplan.sources.outcomes import outcome_of
from commplan.sources.page import Head, Page, Place
from commplan.sources.tidy import Reading
from commplan.sources.unclaimed import unclaimed

__all__ = ["GENERAL", "TOOL", "matches", "read"]

TOOL = "lead_list"
GENERAL = True
# Words in a label that say that people asked for something.
ASKED = re.compile(
    r"lead|prospect|demande|devis|quote|request|enquiry|inquiry|anfrage|interessent|solicitud|presupuesto"
)
# Words in a label that say that the table is about something else.
ELSE = re.compile(
    r"(?:numero|n.|id|date) ?(?:de )?(?:la )?commande|order (?:id|number|no|#|date|status|total)|bestell|pedido|"
    r"invoice|rechnung|factura|facture|quantity|quantite|sku|lineitem|optin|opt-in|subscrib|abonn|suscri|member_rating|"
    r"salar|salaire|gehalt|recipients|destinataires|impressions|impr\.|clicks|clics|klicks|sessions"
)
TRIED = 40


def matches(head: Head) -> bool:
    """Whether the evidence is enough for a list of requests."""
    place = lead_place(head, above=2)
    return place is not None and evident(place, head) and unclaimed(head)


def evident(place: Place, head: Head) -> bool:
    """Whether a table has requests: when, from whom, and from where or with which outcome."""
    labels = [plain(cell) for cell in place.cells]
    if not place.has("date") or any(ELSE.search(label) for label in labels):
        return False
    called = place.has("email") or place.has("phone")
    someone = called or any(place.has(role) for role in ("name", "first_name", "company"))
    noted = any(place.has(role) for role in ("source", "status", "stage", "won"))
    said = said_of(place, head)
    asked = any(ASKED.search(label) for label in labels) or bool(said & {"won", "lost"})
    told = place.has("source") or bool(said - {None})
    return someone and noted and (asked or (called and told))


def said_of(place: Place, head: Head) -> set[str | None]:
    """What the first rows say that became of them."""
    rows = head.grids[place.separator][place.index + 1 : place.index + TRIED]
    ranks = [rank for rank, role in enumerate(place.roles) if role in {"status", "stage"}]
    return {outcome_of(row[rank]) for row in rows for rank in ranks if rank < len(row)}


def read(page: Page) -> Reading:
    """The requests of a page."""
    return leads(page, TOOL, "lead", above=2)

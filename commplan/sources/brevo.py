"""Brevo, formerly Sendinblue: the report of e-mail campaigns, in English or French, with commas or semicolons.

Who opened and who clicked is counted in people (`Openers`, `Ouvreurs`), so that both are the unique figures.
"""

from commplan.sources.email_rows import read_mailings, roles_of
from commplan.sources.label import plain
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "brevo"

ALIASES = {
    "mailing": {"en": "Campaign ID", "fr": "ID de la campagne|ID de campagne|Identifiant de la campagne|ID campagne"},
    "campaign": {"en": "Campaign Name", "fr": "Nom de la campagne|Nom de campagne|Campagne"},
    "subject": {"en": "Subject|Subject line", "fr": "Objet|Sujet|Ligne d'objet|Objet de l'email"},
    "audience": {"en": "List|Lists|List names", "fr": "Liste|Listes|Nom des listes"},
    "day": {
        "en": "Sent Date|Send Date|Sent on|Sending date|Scheduled at",
        "fr": "Date d'envoi|Envoyée le|Envoyé le|Date de l'envoi",
    },
    "recipients": {
        "en": "Recipients|Sent|Total sent",
        "fr": "Destinataires|Envoyés|Envois|Total envoyé|Nombre de destinataires",
    },
    "delivered": {"en": "Delivered", "fr": "Délivrés|Délivré|Emails délivrés|Livrés"},
    "opens": {"en": "Total opens|Total openings", "fr": "Total des ouvertures|Ouvertures totales|Total ouvertures"},
    "unique_opens": {
        "en": "Openers|Unique opens|Unique openers|Estimated opens",
        "fr": "Ouvreurs|Ouvreurs uniques|Ouvertures uniques",
    },
    "clicks": {"en": "Total clicks", "fr": "Total des clics|Clics totaux|Total clics"},
    "unique_clicks": {
        "en": "Clickers|Unique clicks|Unique clickers", "fr": "Cliqueurs|Cliqueurs uniques|Clics uniques",
    },
    "unsubscribes": {
        "en": "Unsubscribed|Unsubscribes|Unsubscriptions|Unsubscribers",
        "fr": "Désinscriptions|Désinscrits|Désabonnements|Désabonnés",
    },
    "hard_bounces": {"en": "Hard bounces|Hard bounce|Hard bounced", "fr": "Hard bounces|Hard bounce"},
    "soft_bounces": {"en": "Soft bounces|Soft bounce|Soft bounced", "fr": "Soft bounces|Soft bounce"},
    "complaints": {"en": "Complaints|Spam complaints|Spam", "fr": "Plaintes|Plaintes pour spam|Signalements"},
    "revenue": {"en": "Revenue", "fr": "Revenus|Chiffre d'affaires"},
    "currency": {"en": "Currency", "fr": "Devise"},
}  # fmt: skip
ROLES = roles_of(ALIASES)
# Other tools count people too, but call neither of them so.
OWN = frozenset({"openers", "clickers", "ouvreurs", "cliqueurs"})


def matches(head: Head) -> bool:
    """Whether this is the report of campaigns: what was sent and delivered, and who opened and clicked."""
    place = head.header(ROLES, least=6)
    if place is None or not place.has("campaign", "delivered", "unique_opens", "unique_clicks"):
        return False
    if not place.has("mailing") and not OWN & {plain(cell) for cell in place.cells}:
        return False
    return place.has("hard_bounces") or place.has("recipients", "unsubscribes")


def read(page: Page) -> Reading:
    """One row a campaign."""
    return read_mailings(page, TOOL, ALIASES, least=6)

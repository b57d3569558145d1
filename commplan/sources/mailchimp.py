"""Mailchimp: the report of all campaigns.

An A/B test stands there as a whole, whose subject is blank, followed by its parts `Combo 1`, `Combo 2` and `Winner`.
"""

from commplan.sources.email_rows import read_mailings, roles_of
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "mailchimp"

ALIASES = {
    "mailing": {"en": "Unique Id", "fr": "Identifiant unique|ID unique", "de": "Eindeutige ID", "es": "ID único"},
    "campaign": {"en": "Title", "fr": "Titre", "de": "Titel", "es": "Título"},
    "subject": {"en": "Subject", "fr": "Objet|Sujet", "de": "Betreff", "es": "Asunto"},
    "audience": {"en": "List|Audience", "fr": "Liste|Audience", "de": "Liste|Zielgruppe", "es": "Lista|Público"},
    "day": {
        "en": "Send Date", "fr": "Date d'envoi", "de": "Versanddatum|Sendedatum",
        "es": "Fecha de envío",
    },
    "recipients": {
        "en": "Total Recipients", "fr": "Total des destinataires|Nombre total de destinataires",
        "de": "Empfänger gesamt|Gesamtzahl der Empfänger", "es": "Total de destinatarios",
    },
    "delivered": {
        "en": "Successful Deliveries", "fr": "Livraisons réussies|Distributions réussies|Envois réussis",
        "de": "Erfolgreiche Zustellungen", "es": "Entregas exitosas|Entregas correctas",
    },
    "soft_bounces": {"en": "Soft Bounces", "fr": "Retours temporaires", "de": "Soft-Bounces", "es": "Rebotes suaves"},
    "hard_bounces": {"en": "Hard Bounces", "fr": "Retours définitifs", "de": "Hard-Bounces", "es": "Rebotes duros"},
    "unique_opens": {
        "en": "Unique Opens", "fr": "Ouvertures uniques", "de": "Eindeutige Öffnungen", "es": "Aperturas únicas",
    },
    "opens": {
        "en": "Total Opens", "fr": "Total des ouvertures|Ouvertures totales", "de": "Öffnungen gesamt",
        "es": "Total de aperturas|Aperturas totales",
    },
    "unique_clicks": {"en": "Unique Clicks", "fr": "Clics uniques", "de": "Eindeutige Klicks", "es": "Clics únicos"},
    "clicks": {
        "en": "Total Clicks", "fr": "Total des clics|Clics totaux", "de": "Klicks gesamt",
        "es": "Total de clics|Clics totales",
    },
    "unsubscribes": {
        "en": "Unsubscribes", "fr": "Désabonnements|Désinscriptions", "de": "Abmeldungen",
        "es": "Cancelaciones de suscripción|Desuscripciones",
    },
    "complaints": {
        "en": "Abuse Complaints", "fr": "Plaintes pour abus|Plaintes d'abus", "de": "Missbrauchsbeschwerden",
        "es": "Quejas por abuso|Quejas de abuso",
    },
    "revenue": {
        "en": "Total Revenue", "fr": "Revenu total|Chiffre d'affaires total", "de": "Gesamtumsatz",
        "es": "Ingresos totales",
    },
}  # fmt: skip
ROLES = roles_of(ALIASES)


def matches(head: Head) -> bool:
    """Whether this is the report of campaigns: a title, its recipients, and complaints about abuse."""
    place = head.header(ROLES, least=6)
    return place is not None and place.has("campaign", "recipients", "delivered", "complaints", "unique_opens")


def read(page: Page) -> Reading:
    """One row a campaign, test sends and parts of A/B tests being marked."""
    return read_mailings(page, TOOL, ALIASES, least=6)

"""PrestaShop: the list of orders of the back office, in the languages of the shop.

The total contains tax and shipping, and the list says how much of neither: the revenue without them stays unknown.
Customers are named by an initial and a name.
"""

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.label import Aliases, by_label, labels, language_of, plain
from commplan.sources.page import Head, Page
from commplan.sources.shop_orders import amount, days, order_reading, orders_table, paid_doubts
from commplan.sources.shop_rows import mapped
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "prestashop"

ALIASES: Aliases = {
    "order": {"any": "ID"},
    "reference": {
        "en": "Reference",
        "fr": "Référence",
        "de": "Bestellnummer|Referenz|Artikelnummer|Bestell-Nr.",
        "es": "Referencia",
        "nl": "Referentie",
        "it": "Riferimento",
    },
    "new": {
        "en": "New client|New customer",
        "fr": "Nouveau client",
        "de": "Neukunde|Neuer Kunde",
        "es": "Cliente nuevo|Nuevo cliente",
        "nl": "Nieuwe klant",
        "it": "Nuovo cliente",
    },
    "delivery": {
        "en": "Delivery",
        "fr": "Livraison",
        "de": "Lieferung|Lieferland",
        "es": "Entrega",
        "nl": "Levering|Verzending",
        "it": "Consegna",
    },
    "name": {"en": "Customer", "fr": "Client", "de": "Kunde", "es": "Cliente", "nl": "Klant", "it": "Cliente"},
    "total": {
        "en": "Total",
        "fr": "Total",
        "de": "Gesamt|Summe|Gesamtpreis",
        "es": "Total",
        "nl": "Totaal",
        "it": "Totale",
    },
    "payment": {
        "en": "Payment",
        "fr": "Paiement",
        "de": "Zahlung|Zahlungsart",
        "es": "Pago",
        "nl": "Betaling",
        "it": "Pagamento",
    },
    "status": {
        "en": "Status",
        "fr": "État|Statut",
        "de": "Status",
        "es": "Estado",
        "nl": "Status",
        "it": "Stato",
    },
    "day": {"en": "Date", "fr": "Date", "de": "Datum", "es": "Fecha", "nl": "Datum", "it": "Data"},
}
ROLES = by_label(ALIASES)
NUMERIC = frozenset({"total"})
# States that a shop begins with, by whether the order is paid in them; a merchant adds others.
PAID = (
    "payment accepted|processing in progress|preparation in progress|shipped|delivered|refunded|partial refund|"
    "remote payment accepted|on backorder (paid)|"
    "paiement accepté|en cours de préparation|préparation en cours|expédié|livré|remboursé|remboursement partiel|"
    "paiement à distance accepté|en attente de réapprovisionnement (payé)|"
    "zahlung eingegangen|bestellung in bearbeitung|in bearbeitung|versandt|versendet|zugestellt|ausgeliefert|erstattet|"
    "zahlung per fernzugriff eingegangen|artikel nicht auf lager (bezahlt)|"
    "pago aceptado|preparación en curso|preparación en proceso|enviado|entregado|reembolsado|pago remoto aceptado|"
    "betaling aanvaard|betaling geaccepteerd|in voorbereiding|bezig met verwerking|verzonden|afgeleverd|terugbetaald|"
    "pagamento accettato|preparazione in corso|spedito|consegnato|rimborsato"
)
UNPAID = (
    "awaiting check payment|awaiting bank wire payment|awaiting cash on delivery validation|awaiting paypal payment|"
    "payment error|canceled|cancelled|on backorder (not paid)|"
    "en attente du paiement par chèque|en attente de paiement par chèque|en attente de virement bancaire|"
    "en attente du paiement par virement bancaire|en attente de paiement à la livraison|"
    "en attente de paiement paypal|erreur de paiement|annulé|en attente de réapprovisionnement (non payé)|"
    "warten auf zahlungseingang scheck|warten auf zahlungseingang überweisung|fehler bei der bezahlung|"
    "zahlungsfehler|storniert|artikel nicht auf lager (nicht bezahlt)|"
    "en espera de pago por cheque|en espera de pago por transferencia bancaria|error en el pago|cancelado|"
    "in afwachting van betaling per cheque|in afwachting van bankoverschrijving|betalingsfout|geannuleerd|"
    "in attesa di pagamento con assegno|in attesa di pagamento con bonifico bancario|errore di pagamento|annullato"
)
STATES = dict.fromkeys(labels(PAID), True) | dict.fromkeys(labels(UNPAID), False)
# Orders that brought nothing, though the list shows their total.
NOTHING = frozenset(
    labels("canceled|cancelled|annulé|storniert|cancelado|geannuleerd|annullato|refunded|remboursé|erstattet|reembolsado|"
           "terugbetaald|rimborsato")
)  # fmt: skip


def matches(head: Head) -> bool:
    """Whether this is the list of orders: its reference and its column for new customers beside a total."""
    place = head.header(ROLES, least=5, above=0)
    return place is not None and place.has("reference", "new", "total", "status", "day")


def read(page: Page) -> Reading:
    """The orders of a page."""
    table, totals = orders_table(page, ROLES, least=5)
    rows = Columns(table, ROLES, NUMERIC)
    language = language_of(table.header, ALIASES)
    words = [cell or None for cell in rows.cells("status")]
    paid = mapped(words, STATES)
    lost = np.array([word is not None and plain(word) in NOTHING for word in words], dtype=bool)
    values = {
        "date": days(rows, "day", language=language),
        "order": rows.texts("order" if rows.has("order") else "reference"),
        "status": words,
        "total": amount(rows, "total"),
        "net": np.where(lost, 0, np.nan),
        "is_paid": paid,
    }
    return order_reading(page, table, rows, values, TOOL, paid_doubts(words, paid), language, totals=totals)

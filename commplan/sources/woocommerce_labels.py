"""Labels of WooCommerce orders: its own Analytics, the order exports of two widespread plugins, and their languages."""

from commplan.sources.label import Aliases

__all__ = ["ALIASES", "STATES"]

ALIASES: Aliases = {
    "order": {
        "en": "Order #|Order number|order_number|order_number_formatted",
        "fr": "Commande #|N° de commande|Nº de commande|Numéro de commande|Commande n°|Nº commande",
        "de": "Bestellung #|Bestellnummer|Bestell-Nr.|Bestellnr.|Bestellung Nr.",
        "es": "Pedido #|Número de pedido|Nº de pedido|N.º de pedido|Pedido n.º",
        "nl": "Bestelling #|Bestelnummer|Ordernummer|Bestelling nr.",
    },
    "order_id": {
        "en": "Order ID|order_id",
        "fr": "ID de commande|ID de la commande|Identifiant de commande",
        "de": "Bestell-ID|Bestellungs-ID",
        "es": "ID del pedido|ID de pedido",
        "nl": "Bestelling ID|Bestel-ID|Order ID",
    },
    "created": {
        "en": "Date|Order date|order_date|date_created|date|Purchase date|Date created",
        "fr": "Date|Date de commande|Date de la commande",
        "de": "Datum|Bestelldatum",
        "es": "Fecha|Fecha del pedido|Fecha de pedido",
        "nl": "Datum|Besteldatum|Orderdatum",
    },
    "paid_at": {
        "en": "Paid date|date_paid|paid_date",
        "fr": "Date de paiement",
        "de": "Bezahldatum",
        "es": "Fecha de pago",
    },
    "status": {
        "en": "Status|Order status|order_status",
        "fr": "État|Statut|État de la commande|Statut de la commande|Statut de commande|État de commande",
        "de": "Status|Bestellstatus|Bestellungsstatus",
        "es": "Estado|Estado del pedido",
        "nl": "Status|Bestelstatus|Orderstatus",
    },
    "email": {
        "en": "Email (Billing)|billing_email|Billing email|Billing email address|Customer email|Customer user email|"
        "customer_email",
        "fr": "E-mail (facturation)|Email (facturation)|E-mail de facturation|Adresse e-mail (facturation)",
        "de": "E-Mail (Rechnung)|E-Mail (Abrechnung)|E-Mail (Rechnungsadresse)|Rechnungs-E-Mail",
        "es": "Email (facturación)|Correo electrónico (facturación)|Correo electrónico de facturación",
        "nl": "E-mail (factuur)|E-mail (facturering)|Factuur e-mail",
    },
    "phone": {
        "en": "Phone (Billing)|billing_phone|Billing phone",
        "fr": "Téléphone (facturation)|Téléphone de facturation",
        "de": "Telefon (Rechnung)|Telefon (Abrechnung)",
        "es": "Teléfono (facturación)",
        "nl": "Telefoon (factuur)",
    },
    "first_name": {
        "en": "First name (Billing)|billing_first_name|Billing first name",
        "fr": "Prénom (facturation)",
        "de": "Vorname (Rechnung)|Vorname (Abrechnung)",
        "es": "Nombre (facturación)",
        "nl": "Voornaam (factuur)",
    },
    "name": {
        "en": "Last name (Billing)|billing_last_name|Billing last name|Full name (Billing)|Customer|Customer name",
        "fr": "Nom (facturation)|Nom de famille (facturation)|Client",
        "de": "Nachname (Rechnung)|Nachname (Abrechnung)|Kunde",
        "es": "Apellidos (facturación)|Cliente",
        "nl": "Achternaam (factuur)|Klant",
    },
    "postcode": {
        "en": "Zip (Billing)|Postcode (Billing)|billing_postcode|Billing postcode",
        "fr": "Code postal (facturation)",
        "de": "Postleitzahl (Rechnung)|PLZ (Rechnung)|Postleitzahl (Abrechnung)",
        "es": "Código postal (facturación)",
        "nl": "Postcode (factuur)",
    },
    "net": {
        "en": "N. Revenue|Net sales|Net revenue",
        "fr": "Ventes nettes|Revenu net|Chiffre d'affaires net",
        "de": "Nettoumsatz|Nettoverkäufe|N. Umsatz",
        "es": "Ventas netas|Ingresos netos",
        "nl": "Netto-omzet|Netto verkoop|Netto omzet",
    },
    "sold": {
        "en": "Items sold|Total items|item_count|Total quantity",
        "fr": "Articles vendus|Éléments vendus|Total d'articles|Total articles|Nombre total d'articles",
        "de": "Verkaufte Artikel|Artikel insgesamt|Gesamtanzahl Artikel",
        "es": "Artículos vendidos|Total de artículos",
        "nl": "Verkochte artikelen|Totaal artikelen",
    },
    "quantity": {
        "en": "Quantity|item_quantity|Item quantity|Qty",
        "fr": "Quantité|Qté",
        "de": "Menge|Anzahl",
        "es": "Cantidad",
        "nl": "Aantal|Hoeveelheid",
    },
    "goods": {
        "en": "Order subtotal amount|order_subtotal|Order subtotal",
        "fr": "Montant du sous-total de la commande|Sous-total de la commande|Sous-total",
        "de": "Zwischensumme der Bestellung|Bestellung Zwischensumme|Zwischensumme",
        "es": "Importe subtotal del pedido|Subtotal del pedido|Subtotal",
        "nl": "Subtotaal bestelling|Subtotaal",
    },
    "discounts": {
        "en": "discount_total|Discount total|Order discount amount",
        "fr": "Montant de la remise du panier|Remise panier|Montant de la remise|Montant de réduction du panier",
        "de": "Warenkorb-Rabattbetrag|Warenkorbrabatt|Rabattbetrag",
        "es": "Importe de descuento del carrito|Descuento del carrito|Importe del descuento",
        "nl": "Kortingsbedrag winkelwagen|Kortingsbedrag",
    },
    "cart_discounts": {"en": "Cart discount amount|cart_discount|Cart discount"},
    "articles": {"en": "line_items|Line items"},
    "shipping": {
        "en": "Order shipping amount|shipping_total|order_shipping|Order shipping|Shipping total|"
        "Shipping cost|Order shipping cost",
        "fr": "Montant de livraison de la commande|Frais de livraison|Montant de la livraison|"
        "Montant de l'expédition de la commande|Frais de port",
        "de": "Versandbetrag der Bestellung|Bestellung Versandbetrag|Versandkosten",
        "es": "Importe de envío del pedido|Gastos de envío|Importe del envío",
        "nl": "Verzendkosten bestelling|Verzendkosten",
    },
    "taxes": {
        "en": "Order total tax amount|tax_total|order_total_tax|Order total tax|total_tax",
        "fr": "Montant total des taxes de la commande|Montant total de la TVA|Total TVA|Total des taxes|"
        "Montant total de taxe de la commande",
        "de": "Gesamter Steuerbetrag der Bestellung|Bestellung Gesamtsteuerbetrag|Steuerbetrag gesamt|Gesamtsteuer",
        "es": "Importe total de impuestos del pedido|Total de impuestos",
        "nl": "Totaal belastingbedrag bestelling|Totaal btw",
    },
    "refunds": {
        "en": "Order refund amount|refunded_total|order_refund|Refunded total|total_refunded",
        "fr": "Montant du remboursement de la commande|Montant remboursé|Montant de remboursement de la commande",
        "de": "Erstattungsbetrag der Bestellung|Bestellung Rückerstattungsbetrag|Erstattungsbetrag",
        "es": "Importe de reembolso del pedido|Importe reembolsado",
        "nl": "Terugbetaald bedrag|Terugbetalingsbedrag bestelling",
    },
    "total": {
        "en": "Order total amount|order_total|Order total",
        "fr": "Montant total de la commande|Total de la commande|Total commande",
        "de": "Gesamtbetrag der Bestellung|Bestellung Gesamtbetrag|Bestellsumme|Gesamtsumme der Bestellung",
        "es": "Importe total del pedido|Total del pedido",
        "nl": "Totaalbedrag bestelling|Totaal bestelling|Ordertotaal",
    },
    "currency": {
        "en": "Currency|order_currency|Order currency",
        "fr": "Devise|Monnaie",
        "de": "Währung",
        "es": "Moneda|Divisa",
        "nl": "Valuta",
    },
    "source": {
        "en": "Attribution|Origin|Order attribution|Order origin",
        "fr": "Origine|Attribution",
        "de": "Herkunft|Ursprung|Attribution",
        "es": "Origen|Atribución",
        "nl": "Herkomst|Oorsprong|Attributie",
    },
}

# The names of each state of an order.
STATES = {
    "completed": "completed|terminée|terminé|abgeschlossen|fertiggestellt|completado|voltooid|afgerond",
    "processing": "processing|en cours|en cours de traitement|in bearbeitung|procesando|in behandeling|wordt verwerkt",
    "refunded": "refunded|remboursée|remboursé|rückerstattet|erstattet|reembolsado|terugbetaald",
    "on-hold": "on-hold|on hold|en attente|in wartestellung|en espera|in de wacht",
    "pending": "pending|pending payment|attente paiement|en attente de paiement|attente de paiement|"
    "zahlung ausstehend|ausstehende zahlung|pendiente de pago|pendiente|wachtend op betaling|"
    "in afwachting van betaling",
    "cancelled": "cancelled|canceled|annulée|annulé|storniert|cancelado|geannuleerd",
    "failed": "failed|échouée|échoué|échec|fehlgeschlagen|fallido|mislukt",
    "checkout-draft": "checkout-draft|draft|brouillon|entwurf|borrador|concept",
    "trash": "trash|corbeille|papierkorb|papelera|prullenbak",
}

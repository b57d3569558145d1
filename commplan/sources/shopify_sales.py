"""Shopify Analytics: sales by day and by product, under its older names, its newer ones and those of its queries."""

from commplan.sources.label import Aliases, by_label
from commplan.sources.page import Head, Page
from commplan.sources.shop_sales import sales_reading
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "shopify"

ALIASES: Aliases = {
    "day": {"en": "Day|Date", "fr": "Jour|Date", "de": "Tag", "es": "Día", "nl": "Dag"},
    "week": {"en": "Week", "fr": "Semaine", "de": "Woche", "es": "Semana", "nl": "Week"},
    "month": {"en": "Month", "fr": "Mois", "de": "Monat", "es": "Mes", "nl": "Maand"},
    "product": {
        "en": "Product title|Product title at time of sale|Product|product_title",
        "fr": "Titre du produit|Nom du produit|Titre du produit au moment de la vente|Produit",
        "de": "Produkttitel|Produktname|Produkt",
        "es": "Título del producto|Nombre del producto|Producto",
        "nl": "Producttitel|Productnaam|Product",
    },
    "channel": {
        "en": "Sales channel|Channel|sales_channel|Referring channel|Traffic source",
        "fr": "Canal de vente|Canal de vente d'origine",
        "de": "Vertriebskanal",
        "es": "Canal de ventas",
        "nl": "Verkoopkanaal",
    },
    "country": {
        "en": "Billing country|Shipping country|billing_country|shipping_country",
        "fr": "Pays de facturation|Pays de livraison|Pays d'expédition",
        "de": "Rechnungsland|Versandland",
        "es": "País de facturación|País de envío",
        "nl": "Factuurland|Verzendland",
    },
    "vendor": {
        "en": "Product vendor|Product type|product_vendor|product_type",
        "fr": "Fournisseur du produit|Type de produit",
        "de": "Produktanbieter|Produkttyp",
        "es": "Proveedor del producto|Tipo de producto",
        "nl": "Productleverancier|Producttype",
    },
    "orders": {
        "en": "Orders|Order count|Total orders|orders",
        "fr": "Commandes|Nombre de commandes",
        "de": "Bestellungen",
        "es": "Pedidos",
        "nl": "Bestellingen",
    },
    "items": {
        "en": "Net items sold|Net quantity|net_quantity|net_items_sold|Units sold",
        "fr": "Articles nets vendus|Nombre net d'articles vendus|Articles vendus nets|Quantité nette",
        "de": "Netto verkaufte Artikel|Netto-Anzahl verkaufter Artikel|Nettomenge",
        "es": "Artículos netos vendidos|Cantidad neta",
        "nl": "Netto verkochte artikelen|Nettohoeveelheid",
    },
    "gross_sales": {
        "en": "Gross sales|gross_sales",
        "fr": "Ventes brutes",
        "de": "Bruttoumsatz|Bruttoverkäufe",
        "es": "Ventas brutas",
        "nl": "Bruto-omzet|Brutoverkoop|Bruto-verkopen",
    },
    "discounts": {
        "en": "Discounts|discounts",
        "fr": "Réductions|Remises",
        "de": "Rabatte",
        "es": "Descuentos",
        "nl": "Kortingen",
    },
    "returns": {
        "en": "Returns|Refunds|Sales reversals|returns",
        "fr": "Retours|Remboursements",
        "de": "Retouren|Rückgaben|Rückerstattungen",
        "es": "Devoluciones|Reembolsos",
        "nl": "Retouren|Retourzendingen",
    },
    "net_sales": {
        "en": "Net sales|net_sales",
        "fr": "Ventes nettes",
        "de": "Nettoumsatz|Nettoverkäufe",
        "es": "Ventas netas",
        "nl": "Netto-omzet|Nettoverkoop|Netto-verkopen",
    },
    "taxes": {
        "en": "Taxes|Tax|taxes",
        "fr": "Taxes|Taxe",
        "de": "Steuern|Steuer",
        "es": "Impuestos",
        "nl": "Belastingen",
    },
    "shipping": {
        "en": "Shipping|Shipping charges|shipping|shipping_charges",
        "fr": "Expédition|Frais d'expédition|Livraison",
        "de": "Versand|Versandkosten",
        "es": "Envío|Gastos de envío",
        "nl": "Verzending|Verzendkosten",
    },
    "total_sales": {
        "en": "Total sales|total_sales",
        "fr": "Total des ventes|Ventes totales",
        "de": "Gesamtumsatz|Gesamtverkäufe",
        "es": "Ventas totales|Total de ventas",
        "nl": "Totale omzet|Totale verkoop|Totale verkopen",
    },
}
ROLES = by_label(ALIASES)
# What rows may be about.
ABOUT = ("day", "week", "month", "product", "channel", "country", "vendor")
SUMS = ("gross_sales", "net_sales", "total_sales")
# What this system calls so and the other shop systems do not.
OWN = ("discounts", "items")
# Words of other shop systems in tables that look alike.
OTHERS = frozenset(
    ["coupons", "codes promo", "gutscheine", "cupones", "kortingsbonnen", "category", "stock", "status", "order #"]
)


def matches(head: Head) -> bool:
    """Whether this is a table of sales: two of its sums, or one beside its own words, by day or by product."""
    place = head.header(ROLES, least=3, above=0)
    if place is None or OTHERS & set(head.plain[place.separator][place.index]):
        return False
    sums = sum(place.has(role) for role in SUMS)
    about = any(place.has(role) for role in ABOUT)
    return about and (sums >= 2 or (sums == 1 and any(place.has(role) for role in OWN)))


def read(page: Page) -> Reading:
    """A table of sales in the tidy shape."""
    return sales_reading(page, ALIASES, TOOL)

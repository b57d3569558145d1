"""WooCommerce Analytics: revenue by day, and products with what they sold in a period.

`Returns` and `Coupons` are positive here; they are taken off, so that they are made negative.
"""

from commplan.sources.label import Aliases, by_label
from commplan.sources.page import Head, Page
from commplan.sources.shop_sales import sales_reading
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "woocommerce"

ALIASES: Aliases = {
    "day": {"en": "Date", "fr": "Date", "de": "Datum", "es": "Fecha", "nl": "Datum"},
    "product": {
        "en": "Product title|Product or variation title|Product name|Product / Variation title",
        "fr": "Titre du produit|Titre du produit ou de la variation|Nom du produit|Titre de produit",
        "de": "Produkttitel|Produkt-Titel|Produkt- oder Variantentitel|Produktname",
        "es": "Título del producto|Título del producto o variación|Nombre del producto",
        "nl": "Producttitel|Productnaam|Titel product of variatie",
    },
    "orders": {
        "en": "Orders",
        "fr": "Commandes",
        "de": "Bestellungen",
        "es": "Pedidos",
        "nl": "Bestellingen",
    },
    "items": {
        "en": "Items sold",
        "fr": "Articles vendus|Éléments vendus|Produits vendus",
        "de": "Verkaufte Artikel|Verkaufte Produkte",
        "es": "Artículos vendidos|Elementos vendidos",
        "nl": "Verkochte artikelen|Items verkocht",
    },
    "gross_sales": {
        "en": "Gross sales|Gross revenue",
        "fr": "Ventes brutes|Chiffre d'affaires brut|Revenu brut",
        "de": "Bruttoumsatz|Bruttoverkäufe",
        "es": "Ventas brutas",
        "nl": "Bruto-omzet|Bruto verkoop|Bruto-verkopen",
    },
    "returns": {
        "en": "Returns|Refunds",
        "fr": "Retours|Remboursements",
        "de": "Retouren|Rückgaben|Rückerstattungen",
        "es": "Devoluciones|Reembolsos",
        "nl": "Retouren|Retourzendingen|Terugbetalingen",
    },
    "discounts": {
        "en": "Coupons",
        "fr": "Codes promo|Coupons",
        "de": "Gutscheine",
        "es": "Cupones",
        "nl": "Kortingsbonnen|Waardebonnen|Kortingscodes",
    },
    "net_sales": {
        "en": "Net sales|Net revenue|N. Revenue",
        "fr": "Ventes nettes|Revenu net|Chiffre d'affaires net",
        "de": "Nettoumsatz|Nettoverkäufe|N. Umsatz",
        "es": "Ventas netas|Ingresos netos",
        "nl": "Netto-omzet|Netto verkoop|Netto-verkopen|Netto omzet",
    },
    "taxes": {
        "en": "Taxes|Tax",
        "fr": "Taxes|TVA|Taxe",
        "de": "Steuern|Mehrwertsteuer",
        "es": "Impuestos",
        "nl": "Belastingen|Btw",
    },
    "shipping": {
        "en": "Shipping",
        "fr": "Livraison|Expédition",
        "de": "Versand",
        "es": "Envío",
        "nl": "Verzending",
    },
    "total_sales": {
        "en": "Total sales",
        "fr": "Total des ventes|Ventes totales",
        "de": "Gesamtumsatz|Gesamtverkäufe",
        "es": "Ventas totales|Total de ventas",
        "nl": "Totale omzet|Totale verkoop|Totale verkopen",
    },
}
ROLES = by_label(ALIASES)
# Columns of its table of products that are no figures of sales.
STOCK = frozenset(
    [
        "sku",
        "ugs",
        "artikelnummer",
        "category",
        "categories",
        "categorie",
        "kategorie",
        "categoria",
        "variations",
        "variantes",
        "varianten",
        "status",
        "stock",
        "etat",
        "lagerbestand",
        "voorraad",
        "existencias",
        "inventario",
    ]
)


def matches(head: Head) -> bool:
    """Whether this is revenue by day with its coupons, or products with the articles sold and their stock."""
    place = head.header(ROLES, least=3, above=0)
    if place is None:
        return False
    by_day = place.has("day", "net_sales", "discounts") and place.has("orders")
    by_product = place.has("product", "items", "net_sales") and not place.has("discounts")
    return by_day or (by_product and bool(STOCK & set(head.plain[place.separator][place.index])))


def read(page: Page) -> Reading:
    """A table of sales in the tidy shape."""
    return sales_reading(page, ALIASES, TOOL)

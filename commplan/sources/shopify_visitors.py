"""Shopify Analytics: visits to the online store, by day or by what the report breaks them down by.

A visitor is counted once a day, or once in a row: visitors of several rows are never added up to people.
"""

from commplan.sources.columns import Columns
from commplan.sources.label import Aliases, by_label, language_of
from commplan.sources.named_period import period_in_name
from commplan.sources.page import Head, Page
from commplan.sources.rates import durations, rates
from commplan.sources.table import cut
from commplan.sources.tidy import Reading, describe, tidy
from commplan.sources.totals import labelled, named
from commplan.sources.when import GRAINS, dated, span_of

__all__ = ["TOOL", "matches", "read"]

TOOL = "shopify"

ALIASES: Aliases = {
    "day": {"en": "Day", "fr": "Jour", "de": "Tag", "es": "Día", "nl": "Dag"},
    "week": {"en": "Week", "fr": "Semaine", "de": "Woche", "es": "Semana", "nl": "Week"},
    "month": {"en": "Month", "fr": "Mois", "de": "Monat", "es": "Mes", "nl": "Maand"},
    "users": {
        "en": "Online store visitors|Visitors|Total visitors|total_visitors|online_store_visitors",
        "fr": "Visiteurs de la boutique en ligne|Visiteurs",
        "de": "Besucher des Onlineshops|Onlineshop-Besucher|Besucher",
        "es": "Visitantes de la tienda online|Visitantes",
        "nl": "Bezoekers van de onlinewinkel|Bezoekers",
    },
    "sessions": {
        "en": "Sessions|Total sessions|Online store sessions|total_sessions|sessions",
        "fr": "Sessions|Nombre total de sessions|Sessions de la boutique en ligne",
        "de": "Sitzungen|Onlineshop-Sitzungen",
        "es": "Sesiones|Sesiones de la tienda online",
        "nl": "Sessies|Sessies van de onlinewinkel",
    },
    "views": {
        "en": "Pageviews|Page views|total_pageviews|pageviews",
        "fr": "Pages vues|Vues de page",
        "de": "Seitenaufrufe",
        "es": "Vistas de página|Páginas vistas",
        "nl": "Paginaweergaven",
    },
    "carts": {
        "en": "Added to cart|Sessions with cart additions|total_carts|sessions_with_cart_additions",
        "fr": "Ajouts au panier|Sessions avec ajouts au panier|Ajouté au panier",
        "de": "In den Warenkorb gelegt|Sitzungen mit Warenkorbergänzungen",
        "es": "Añadido al carrito|Sesiones con adiciones al carrito",
        "nl": "Toegevoegd aan winkelwagen",
    },
    "checkouts": {
        "en": "Reached checkout|Sessions that reached checkout|total_checkouts|sessions_that_reached_checkout",
        "fr": "Paiement atteint|Sessions ayant atteint le paiement|Passage au paiement",
        "de": "Checkout erreicht|Sitzungen, die den Checkout erreicht haben",
        "es": "Llegó a la pantalla de pago|Sesiones que llegaron a la pantalla de pago",
        "nl": "Checkout bereikt",
    },
    "key_events": {
        "en": "Sessions that completed checkout|Sessions completed checkout|Sessions converted|Completed checkout|"
        "total_orders_placed|sessions_that_completed_checkout",
        "fr": "Sessions ayant finalisé le paiement|Sessions converties",
        "de": "Sitzungen mit abgeschlossenem Checkout|Konvertierte Sitzungen",
        "es": "Sesiones que completaron el pago|Sesiones convertidas",
        "nl": "Sessies met voltooide checkout|Geconverteerde sessies",
    },
    "conversion_rate": {
        "en": "Conversion rate|Online store conversion rate|total_conversion|conversion_rate",
        "fr": "Taux de conversion|Taux de conversion de la boutique en ligne",
        "de": "Conversion Rate|Conversionrate|Konversionsrate",
        "es": "Tasa de conversión",
        "nl": "Conversiepercentage",
    },
    "bounce_rate": {
        "en": "Bounce rate|bounce_rate",
        "fr": "Taux de rebond",
        "de": "Absprungrate",
        "es": "Tasa de rebote",
        "nl": "Bouncepercentage",
    },
    "session_duration": {
        "en": "Average session duration|avg_duration|average_session_duration",
        "fr": "Durée moyenne des sessions|Durée moyenne de session",
        "de": "Durchschnittliche Sitzungsdauer",
        "es": "Duración media de la sesión|Duración promedio de la sesión",
        "nl": "Gemiddelde sessieduur",
    },
}
# What a report may break visits down by, the most telling first.
DIMENSIONS: Aliases = {
    "landing_page": {
        "en": "Landing page path|Landing page URL|Landing page|landing_page_path",
        "fr": "Chemin de la page de destination|Page de destination|URL de la page de destination",
    },
    "campaign": {"en": "UTM campaign|UTM campaign name|utm_campaign_name", "fr": "Campagne UTM"},
    "medium": {"en": "UTM medium|UTM campaign medium", "fr": "Support UTM"},
    "source": {
        "en": "Referrer name|Referring site|Referrer source|Session referrer source|UTM source|UTM campaign source|"
        "Traffic source|Order referrer source|referrer_source|referrer_name",
        "fr": "Nom du référent|Source de référence|Source du référent|Site référent|Source de trafic",
    },
    "device": {
        "en": "Session device type|Device type|session_device_type|ua_form_factor",
        "fr": "Type d'appareil|Type d'appareil de la session",
    },
    "country": {"en": "Session country|Country|session_country|location_country", "fr": "Pays de la session|Pays"},
    "city": {"en": "Session city|Session region|session_city", "fr": "Ville de la session|Région de la session"},
}
ROLES = by_label(ALIASES) | by_label(DIMENSIONS)
NUMERIC = frozenset({"users", "sessions", "views", "carts", "checkouts", "key_events"})
COUNTS = ("users", "sessions", "views", "key_events")
# Words that other tools do not use beside visits.
OWN = frozenset(
    by_label({role: ALIASES[role] for role in ("carts", "checkouts", "key_events")})
    | by_label({"users": {language: names.partition("|")[0] for language, names in ALIASES["users"].items()}})
    | dict.fromkeys(("total_visitors", "online_store_visitors", "online store sessions", "session device type"))
)
DECIMAL = "."


def matches(head: Head) -> bool:
    """Whether this is a report of visits: sessions or visitors beside words of this system's own."""
    place = head.header(ROLES, least=2, above=0)
    if place is None or place.foreign > place.known:
        return False
    labels = set(head.plain[place.separator][place.index])
    visits = place.has("sessions") or place.has("users")
    return visits and bool(OWN & labels)


def read(page: Page) -> Reading:
    """A report of visits as a breakdown."""
    table = cut(page, page.place(ROLES, least=2, above=0), frozenset(ROLES))
    dimension = next((role for role in DIMENSIONS if role in table.ranks(ROLES)), "day")
    naming = [rank for role in (*GRAINS, dimension) for rank in table.ranks(ROLES).get(role, [])]
    totals = labelled(table, naming)
    rows = Columns(table.keep(~totals), ROLES, NUMERIC, None if table.separator == ";" else DECIMAL)
    days, grain = dated(rows, (None, None), language_of(table.header, ALIASES))
    values = {role: rows.numbers(role) for role in COUNTS} | {
        "date": days,
        "dimension": dimension,
        "item": rows.texts(dimension) if dimension in DIMENSIONS else None,
        "source": rows.texts("source"),
        "medium": rows.texts("medium"),
        "bounce_rate": rates(rows, "bounce_rate"),
        "session_duration": durations(rows, "session_duration"),
    }
    frame = tidy(rows.table, TOOL, page.file, values, "web")
    period = period_in_name(page.file) if days is None else span_of(frame["date"], grain)
    unsure = [("no_data", {"found": table.remark})] if table.remark else [("period_missing", {})]
    return Reading(
        frame,
        [(rows.table, describe(rows.table, used=True, dimension=dimension))],
        dimension,
        grain,
        additive=True,
        period=period,
        totals=named(table, totals, naming),
        doubts=rows.doubts + (unsure if table.remark or (None in period and len(table)) else []),
        language=language_of(table.header, ALIASES),
        kind="web",
    )

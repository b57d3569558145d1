"""Labels of Shopify's reports of visits: its figures, and what a report may break them down by."""

from commplan.sources.label import Aliases

__all__ = ["ALIASES", "DIMENSIONS"]

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

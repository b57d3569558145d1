"""The words of Matomo: raw names of its interface for programs, and their translations in what people download."""

import re

from commplan.sources.label import by_label, plain
from commplan.sources.web_dimensions import web_dimension

__all__ = ["EVERY", "LANGUAGES", "OWN", "ROLES", "breakdown", "channels"]

ALIASES = {
    "label": {
        "any": "label",
        "en": "Label",
        "fr": "Nom|Libellé",
        "de": "Bezeichnung",
        "es": "Etiqueta",
        "nl": "Waarde|Label",
    },
    "span": {"any": "date", "en": "Date", "fr": "Date", "de": "Datum", "es": "Fecha", "nl": "Datum"},
    "users": {
        "any": "nb_uniq_visitors",
        "en": "Unique visitors",
        "fr": "Visiteurs uniques",
        "de": "Eindeutige Besucher",
        "es": "Visitantes únicos",
        "nl": "Unieke bezoekers",
    },
    "sessions": {
        "any": "nb_visits",
        "en": "Visits",
        "fr": "Visites",
        "de": "Besuche",
        "es": "Visitas",
        "nl": "Bezoeken",
    },
    # The visits in which a page was seen, the first page of a visit among them.
    "page_visits": {
        "any": "nb_uniq_pageviews",
        "en": "Unique Pageviews",
        "fr": "Vues de page uniques|Vues uniques",
        "de": "Eindeutige Seitenansichten",
        "es": "Páginas vistas únicas",
        "nl": "Unieke paginaweergaves",
    },
    "entrances": {
        "any": "entry_nb_visits",
        "en": "Entrances",
        "fr": "Entrées",
        "de": "Eingänge",
        "es": "Entradas",
        "nl": "Binnenkomsten",
    },
    "views": {
        "any": "nb_pageviews",
        "en": "Pageviews",
        "fr": "Vues de page|Vues",
        "de": "Seitenansichten",
        "es": "Páginas vistas",
        "nl": "Paginaweergaves",
    },
    "hits": {"any": "nb_hits"},
    "new_users": {"any": "nb_uniq_visitors_new", "en": "Unique new visitors"},
    "events": {"any": "nb_events", "en": "Total events"},
    "key_events": {
        "any": "nb_conversions",
        "en": "Conversions",
        "fr": "Conversions",
        "de": "Konversionen",
        "es": "Conversiones",
        "nl": "Conversies",
    },
    "revenue": {
        "any": "revenue",
        "en": "Revenue",
        "fr": "Revenu",
        "de": "Umsatz|Einnahmen",
        "es": "Ingresos",
        "nl": "Inkomsten",
    },
    "bounce_rate": {
        "any": "bounce_rate",
        "en": "Bounce Rate",
        "fr": "Taux de rebond",
        "de": "Absprungsrate|Absprungrate",
        "es": "Porcentaje de rebote",
        "nl": "Bounce Ratio",
    },
    "session_duration": {
        "any": "avg_time_on_site",
        "en": "Avg. Time on Website|Avg. Visit Duration (in seconds)",
        "fr": "Temps moyen sur le site web|Durée moyenne des visites (en secondes)|"
        "Durée moyenne d'une visite (en secondes)",
        "de": "Durchschnittszeit auf der Website|Durchschnittliche Besuchsdauer (in Sekunden)|"
        "Durchschn. Besuchsdauer (in Sekunden)",
        "es": "Promedio de tiempo en el sitio|Promedio de duración de la visita (en segundos)",
        "nl": "Gem. tijd op de site|Gem. duur van een bezoek (in seconden)",
    },
}
ROLES = by_label(ALIASES)
LANGUAGES = {role: {key: said for key, said in words.items() if key != "any"} for role, words in ALIASES.items()}
# Labels that no other tool writes beside visits.
OWN_WORDS = (
    "nb_uniq_visitors|nb_visits|nb_actions|nb_hits|nb_pageviews|nb_uniq_pageviews|entry_nb_visits|exit_nb_visits|"
    "nb_conversions|nb_events|nb_actions_per_visit|max_actions|sum_visit_length|bounce_count|nb_visits_converted|"
    "Actions per Visit|Maximum actions in one visit|Total time spent by visitors (in seconds)|Revenue per Visit|"
    "Visits with Conversions|Actions par visite|Nombre maximum d'actions en une visite|Valeur par Visite|"
    "Temps total passé par les visiteurs (en secondes)|Revenu par visite|Visites avec conversions|"
    "Aktionen pro Besuch|Maximale Aktionen pro Besuch|Von Besuchern verbrachte Gesamtzeit (in Sekunden)|"
    "Umsatz pro Besuch|Besuche mit Konversionen|Acciones por visita|Acciones máximas en una visita|"
    "Tiempo total de los visitantes en el sitio (en segundos)|Valor por visita|Visitas con conversiones|"
    "Acties per bezoek|Maximaal aantal acties in een bezoek.|Inkomsten per bezoek|Bezoekers met conversies|"
    "Totale tijd gespendeerd door de bezoekers (in seconden)"
)
OWN = frozenset(by_label({"own": {"any": OWN_WORDS}})) | {
    label for label, role in ROLES.items() if role == "session_duration"
}
EVERY = dict.fromkeys(OWN, "known") | ROLES
# Reports whose names say less, or something else, than what their rows are.
REPORTS = {
    "channel": "Channel Type|Referrer Type|Type de canal|Type de référent|Kanaltyp|Verweistyp|Tipo de canal|"
    "Kanaaltype|getReferrerType",
    "source": "All Channels|Tous les canaux|Alle Kanäle|Todos los canales|Alle kanalen|getAll",
    "referrer": "Websites|Sites web|Sitios web|getWebsites",
    "search_engine": "Search Engines|Moteurs de recherche|Suchmaschinen|Buscadores|Zoekmachines|getSearchEngines",
    "social_network": "Social Networks|Réseaux sociaux|Soziale Netzwerke|Redes sociales|Sociale netwerken|getSocials",
    "page": "Page URLs|Pages|URL de la page|URLs de pages|Seiten-URLs|URL de página|Pagina URLs|getPageUrls",
    "page_title": "Page titles|Titres des pages|Titres de page|Seitentitel|Títulos de página|Paginatitels|"
    "getPageTitles",
    "landing_page": "Entry pages|Pages d'entrée|Einstiegsseiten|Eingangsseiten|Páginas de entrada|getEntryPageUrls",
    "landing_page_title": "Entry page titles|Titres de la page d'entrée|Titres de pages d'entrée|getEntryPageTitles",
    "exit_page": "Exit pages|Pages de sortie|Ausstiegsseiten|Páginas de salida|getExitPageUrls",
    "exit_page_title": "Exit page titles|Titres de la page de sortie|Titres de pages de sortie|getExitPageTitles",
    "website": "All Websites dashboard|Tableau de bord de tous les sites web|Dashboard aller Websites|"
    "Panel de todos los Sitios Web|Dashboard van alle websites",
}
KNOWN_REPORTS = by_label({name: {"any": titles} for name, titles in REPORTS.items()})
# Names that hold the word page and are about something else.
PAGES = frozenset({"page", "page_title", "landing_page", "exit_page"})
METHOD = re.compile(r"(?<=[a-z])(?=[A-Z])")
CHANNELS = by_label({
    channel: {"any": names}
    for channel, names in {
        "direct": "Direct Entry|Entrée directe|Entrées directes|Direkte Zugriffe|Entrada directa|Entradas directas|"
        "Directe invoer|Directe toegang",
        "organic_search": REPORTS["search_engine"],
        "organic_social": REPORTS["social_network"],
        "referral": REPORTS["referrer"],
        "campaigns": "Campaigns|Campagnes|Kampagnen|Campañas",
        "ai_assistants": "AI Assistants|Assistants IA|KI-Assistenten|Asistentes de IA|AI-assistenten",
    }.items()
})  # fmt: skip


def breakdown(title: str) -> str:
    """What the rows of a report are about, from its title or from the name that programs call it by.

    Examples
    --------
    >>> breakdown("Entry pages"), breakdown("getCountry"), breakdown("Pages per visit")
    ('landing_page', 'country', 'Pages per visit')
    """
    if known := KNOWN_REPORTS.get(plain(title)):
        return known
    found = web_dimension(METHOD.sub(" ", title.removeprefix("get")))
    return title if found in PAGES or found == METHOD.sub(" ", title.removeprefix("get")) else found


def channels(items: list[str | None]) -> list[str | None] | None:
    """The ids of channels when every item is one, else None."""
    found = [CHANNELS.get(plain(item)) if item else None for item in items]
    return found if found and all(found) else None

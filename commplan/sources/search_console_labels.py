"""The words of Google Search Console, and the columns of a report that compares two periods."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from commplan.sources.dates import Span
from commplan.sources.label import by_label, plain
from commplan.sources.period import read_period
from commplan.sources.spelled import spelled

__all__ = ["ALIASES", "DIMENSIONS", "FIGURES", "ROLES", "Compared", "compared"]

ALIASES = {
    "clicks": {
        "en": "Clicks|Url Clicks",
        "fr": "Clics",
        "de": "Klicks",
        "es": "Clics",
        "nl": "Klikken",
        "it": "Clic",
        "pt": "Cliques",
        "pl": "Kliknięcia",
    },
    "impressions": {
        "en": "Impressions",
        "fr": "Impressions",
        "de": "Impressionen",
        "es": "Impresiones",
        "nl": "Vertoningen",
        "it": "Impressioni",
        "pt": "Impressões",
        "pl": "Wyświetlenia",
    },
    "ctr": {
        "en": "CTR|URL CTR|Site CTR",
        "fr": "CTR",
        "de": "CTR",
        "es": "CTR",
        "nl": "CTR",
        "it": "CTR",
        "pt": "CTR",
        "pl": "CTR|Współczynnik klikalności",
    },
    "position": {
        "en": "Position|Average Position|Avg. position",
        "fr": "Position|Position moyenne",
        "de": "Position|Durchschnittliche Position",
        "es": "Posición|Posición media",
        "nl": "Positie|Gemiddelde positie",
        "it": "Posizione|Posizione media",
        "pt": "Posição|Posição média",
        "pl": "Pozycja|Średnia pozycja",
    },
    "day": {
        "en": "Date",
        "fr": "Date",
        "de": "Datum",
        "es": "Fecha",
        "nl": "Datum",
        "it": "Data",
        "pt": "Data",
        "pl": "Data",
    },
    "span": {
        "en": "Date Range",
        "fr": "Plage de dates|Période",
        "de": "Zeitraum|Datumsbereich",
        "es": "Intervalo de fechas|Periodo",
        "nl": "Datumbereik|Periode",
        "it": "Intervallo di date|Periodo",
        "pt": "Período|Intervalo de datas",
        "pl": "Zakres dat",
    },
    "device": {
        "en": "Device|Device Category",
        "fr": "Appareil",
        "de": "Gerät",
        "es": "Dispositivo",
        "nl": "Apparaat",
        "it": "Dispositivo",
        "pt": "Dispositivo",
        "pl": "Urządzenie",
    },
    "country": {
        "en": "Country",
        "fr": "Pays",
        "de": "Land",
        "es": "País",
        "nl": "Land",
        "it": "Paese",
        "pt": "País",
        "pl": "Kraj",
    },
    "page": {
        "en": "Top pages|Pages|Page|Landing Page",
        "fr": "Pages les plus populaires|Principales pages|Pages les plus consultées|Page",
        "de": "Die häufigsten Seiten|Häufigste Seiten|Top-Seiten|Seiten|Seite",
        "es": "Páginas principales|Páginas|Página",
        "nl": "Populairste pagina's|Toppagina's|Pagina's|Pagina",
        "it": "Pagine principali|Pagine più frequenti|Pagine|Pagina",
        "pt": "Principais páginas|Páginas principais|Páginas mais populares|Páginas|Página",
        "pl": "Najpopularniejsze strony|Strony|Strona",
    },
    "query": {
        "en": "Top queries|Queries|Query",
        "fr": "Requêtes les plus fréquentes|Principales requêtes|Requêtes|Requête",
        "de": "Häufigste Suchanfragen|Die häufigsten Suchanfragen|Suchanfragen|Suchanfrage",
        "es": "Consultas principales|Consultas|Consulta",
        "nl": "Populairste zoekopdrachten|Topzoekopdrachten|Zoekopdrachten|Zoekopdracht",
        "it": "Query più frequenti|Query principali|Query",
        "pt": "Principais consultas|Consultas principais|Consultas mais frequentes|Consultas|Consulta",
        "pl": "Najczęstsze zapytania|Najpopularniejsze zapytania|Zapytania|Zapytanie",
    },
    "appearance": {
        "en": "Search appearance",
        "fr": "Apparence dans les résultats de recherche",
        "de": "Darstellung in der Suche|Darstellung in Suchergebnissen",
        "es": "Aparición en búsquedas|Aspecto en la búsqueda",
        "nl": "Weergave in zoekresultaten|Zoekopmaak",
        "it": "Aspetto nella ricerca|Aspetto nei risultati di ricerca",
        "pt": "Aparência na pesquisa|Aspeto da pesquisa|Aparência da pesquisa",
        "pl": "Wygląd w wyszukiwarce",
    },
}
# The most useful first: rows with a date, then those that add up to the site.
DIMENSIONS = ("day", "span", "device", "country", "page", "query", "appearance")
FIGURES = ("clicks", "impressions", "ctr", "position")
ROLES = by_label(ALIASES)
# `1/1/26 - 3/31/26 Clicks`
SHORT_YEAR = re.compile(r"(\d{1,2}/\d{1,2}/)(\d{2})(?!\d)")
FIGURE_LABELS = {label: role for label, role in ROLES.items() if role in FIGURES}


@dataclass(frozen=True)
class Compared:
    """The columns of the period that a comparison is about, by label, and the period where the labels say it."""

    roles: dict[str, str]
    period: Span


def compared(header: Sequence[str]) -> Compared | None:
    """The newer of two periods that a report gives each figure of, None when it is no such report.

    `Last 28 days Clicks` stands before `Previous 28 days Clicks`; of two dated periods the later one is meant.
    """
    labels = [plain(cell) for cell in header if cell.strip()]
    if not labels or ROLES.get(labels[0]) not in DIMENSIONS:
        return None
    parted = [part for label in labels[1:] if (part := figure_of(label)) is not None]
    periods = list(dict.fromkeys(words for _, words, _ in parted))
    told = {words: {role for role, its, _ in parted if its == words} for words in periods}
    if len(parted) != len(labels) - 1 or len(periods) != 2 or any(roles != set(FIGURES) for roles in told.values()):
        return None
    spans = [period_of(words) for words in periods]
    ends = [end for _, end in spans if end]
    newer = 1 if len(ends) == 2 and ends[1] > ends[0] else 0
    roles = {label: role for role, words, label in parted if words == periods[newer]}
    return Compared({labels[0]: ROLES[labels[0]], **roles}, spans[newer])


def figure_of(label: str) -> tuple[str, str, str] | None:
    """The figure of a column, the words for its period, and its whole label; None when a period is not named."""
    for figure, role in FIGURE_LABELS.items():
        if label != figure and label.startswith((f"{figure} ", f"{figure}(")):
            return role, label.removeprefix(figure).strip(" ()-:"), label
        if label != figure and label.endswith(f" {figure}"):
            return role, label.removesuffix(figure).strip(" ()-:"), label
    return None


def period_of(words: str) -> Span:
    """First and last day of the words for a period, both None when they depend on the day of the export."""
    written = SHORT_YEAR.sub(r"\g<1>20\2", words)
    return read_period(written) or spelled(written) or (None, None)

"""Google Search Console: the tables of its performance report, one per file, or all as sheets of a workbook.

The same clicks are told by day, by query, by page, by country and by device. Days, countries and devices add up to
the site; queries and pages do not: the list stops at a thousand rows and leaves out what few people searched.
"""

from datetime import date

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates, Span
from commplan.sources.label import by_label, language_of
from commplan.sources.page import Head, Page
from commplan.sources.period import read_period
from commplan.sources.problem import DamagedFile
from commplan.sources.table import cut
from commplan.sources.tidy import Reading, describe, tidy
from commplan.sources.when import dated, span_of

__all__ = ["TOOL", "matches", "preference", "read"]

TOOL = "search_console"
CHANNEL = "organic_search"

ALIASES = {
    "clicks": {"en": "Clicks", "fr": "Clics", "de": "Klicks", "es": "Clics", "nl": "Klikken"},
    "impressions": {
        "en": "Impressions",
        "fr": "Impressions",
        "de": "Impressionen",
        "es": "Impresiones",
        "nl": "Vertoningen",
    },
    "ctr": {"en": "CTR", "fr": "CTR", "de": "CTR", "es": "CTR", "nl": "CTR"},
    "position": {"en": "Position", "fr": "Position", "de": "Position", "es": "Posición", "nl": "Positie"},
    "day": {"en": "Date", "fr": "Date", "de": "Datum", "es": "Fecha", "nl": "Datum"},
    "span": {
        "en": "Date Range",
        "fr": "Plage de dates|Période",
        "de": "Zeitraum|Datumsbereich",
        "es": "Intervalo de fechas|Periodo",
        "nl": "Datumbereik|Periode",
    },
    "device": {"en": "Device", "fr": "Appareil", "de": "Gerät", "es": "Dispositivo", "nl": "Apparaat"},
    "country": {"en": "Country", "fr": "Pays", "de": "Land", "es": "País", "nl": "Land"},
    "page": {
        "en": "Top pages|Pages|Page",
        "fr": "Pages les plus populaires|Pages les plus consultées|Page",
        "de": "Die häufigsten Seiten|Häufigste Seiten|Top-Seiten|Seiten|Seite",
        "es": "Páginas principales|Páginas|Página",
        "nl": "Populairste pagina's|Toppagina's|Pagina's|Pagina",
    },
    "query": {
        "en": "Top queries|Queries|Query",
        "fr": "Requêtes les plus fréquentes|Requêtes|Requête",
        "de": "Häufigste Suchanfragen|Die häufigsten Suchanfragen|Suchanfragen|Suchanfrage",
        "es": "Consultas principales|Consultas|Consulta",
        "nl": "Populairste zoekopdrachten|Topzoekopdrachten|Zoekopdrachten|Zoekopdracht",
    },
    "appearance": {
        "en": "Search appearance",
        "fr": "Apparence dans les résultats de recherche",
        "de": "Darstellung in der Suche|Darstellung in Suchergebnissen",
        "es": "Aparición en búsquedas|Aspecto en la búsqueda",
        "nl": "Weergave in zoekresultaten|Zoekopmaak",
    },
}
# The most useful first: rows with a date, then those that add up to the site.
DIMENSIONS = ("day", "span", "device", "country", "page", "query", "appearance")
ADDITIVE = frozenset({"day", "span", "device", "country"})

ROLES = by_label(ALIASES)
KNOWN = frozenset(ROLES)
NUMERIC = frozenset({"clicks", "impressions"})
FIGURES = ("clicks", "impressions", "ctr", "position")


def matches(head: Head) -> bool:
    """Whether this is a table of the performance report: one dimension and its four figures, nothing else."""
    place = head.header(ROLES, least=len(FIGURES), above=0)
    return place is not None and place.has(*FIGURES) and len(place.cells) == 1 + len(FIGURES) and not place.foreign


def preference(head: Head) -> int:
    """Which sheet of a workbook is read: the higher the better."""
    place = head.header(ROLES, least=len(FIGURES), above=0)
    return 0 if place is None else -min(DIMENSIONS.index(role) for role in place.roles if role in DIMENSIONS)


def read(page: Page) -> Reading:
    """A table of the performance report in the tidy shape."""
    table = cut(page, page.place(ROLES, least=len(FIGURES), above=0), KNOWN)
    columns = Columns(table, ROLES, NUMERIC)
    language = language_of(table.header, ALIASES)
    dimension = next(role for role in DIMENSIONS if columns.has(role))
    days, grain, period = spans(columns) if dimension == "span" else (*dated(columns, (None, None), language), None)
    figures = {role: columns.numbers(role) for role in NUMERIC}
    frame = tidy(table, TOOL, page.file, {**figures, "date": days, "channel": CHANNEL})
    period = period or span_of(frame["date"], grain)
    return Reading(
        frame,
        [(table, describe(table, used=True, dimension=dimension))],
        dimension,
        grain,
        additive=dimension in ADDITIVE,
        period=period,
        doubts=columns.doubts + ([] if period[0] or not len(table) else [("period_missing", {})]),
        language=language,
    )


def spans(columns: Columns) -> tuple[Dates, str, Span]:
    """The first day of each row that lasts a week or a month, and the period of all."""
    found = [read_period(cell) for cell in columns.cells("span")]
    ends: list[tuple[date, date]] = []
    for rank, span in enumerate(found):
        if span is None or span[0] is None or span[1] is None:
            row, cell = int(columns.table.lines[rank]), columns.cells("span")[rank]
            raise DamagedFile("not_a_date", row=row, column=columns.label("span"), found=cell)
        ends.append((span[0], span[1]))
    longest = max(((end - start).days for start, end in ends), default=0)
    days = np.array([start for start, _ in ends], dtype="datetime64[D]")
    period = (min(start for start, _ in ends), max(end for _, end in ends)) if ends else (None, None)
    return days, "day" if not longest else "week" if longest < 7 else "month", period

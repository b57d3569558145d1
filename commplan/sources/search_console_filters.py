"""Google Search Console: the sheet that says which searches and which days an export is about.

It has no figures. In an archive or a workbook its period is that of the other tables.
"""

from commplan.sources.dates import Span
from commplan.sources.label import by_label, language_of, plain
from commplan.sources.page import Head, Page
from commplan.sources.period import read_period
from commplan.sources.spelled import spelled
from commplan.sources.table import cut
from commplan.sources.tidy import Reading, describe, tidy

__all__ = ["TOOL", "matches", "preference", "read"]

TOOL = "search_console"

ALIASES = {
    "filter": {"en": "Filter", "fr": "Filtre", "de": "Filter", "es": "Filtro", "nl": "Filter"},
    "value": {"en": "Value", "fr": "Valeur", "de": "Wert", "es": "Valor", "nl": "Waarde"},
}
FILTERS = {
    "search_type": {
        "en": "Search type",
        "fr": "Type de recherche",
        "de": "Suchtyp|Suchart",
        "es": "Tipo de búsqueda",
        "nl": "Zoektype|Type zoekopdracht",
    },
    "date": {"en": "Date", "fr": "Date", "de": "Datum", "es": "Fecha", "nl": "Datum"},
}
ROLES = by_label(ALIASES)
KNOWN = by_label(FILTERS)


def matches(head: Head) -> bool:
    """Whether this is the list of filters: two columns, and the type of search or the date among its rows."""
    place = head.header(ROLES, above=0)
    if place is None or place.foreign or place.roles[:2] != ["filter", "value"]:
        return False
    rows = head.plain[place.separator][place.index + 1 :]
    return any(row and KNOWN.get(row[0]) == "search_type" for row in rows)


def preference(head: Head) -> int:
    """The last of the sheets of a workbook: it has no figures."""
    return -100 if matches(head) else 0


def read(page: Page) -> Reading:
    """No rows, but the period and the type of search."""
    table = cut(page, page.place(ROLES, above=0), frozenset(ROLES))
    values = dict(zip((KNOWN.get(plain(str(cell))) for cell in table.columns[0]), table.columns[1], strict=True))
    none = table.keep(table.lines < 0)
    return Reading(
        tidy(none, TOOL, page.file, {}),
        [(table, describe(table, used=False, dimension="filter"))],
        "filter",
        "period",
        additive=True,
        period=period_of(str(values.get("date", ""))),
        language=language_of((str(cell) for cell in (*table.header, *table.columns[0])), ALIASES | FILTERS),
        extra={"search_type": str(values["search_type"]).strip()},
    )


def period_of(text: str) -> Span:
    """The days of the export, both None for words such as `Last 3 months`, which depend on the day it was made."""
    return read_period(text) or spelled(text) or (None, None)

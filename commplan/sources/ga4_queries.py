"""The figures of Google's organic search that Google Analytics 4 takes from Search Console."""

import re
from collections.abc import Sequence
from typing import Any

from commplan.sources.columns import Columns
from commplan.sources.ga4_sections import Section
from commplan.sources.ga4_tables import days_of, named_by
from commplan.sources.label import plain
from commplan.sources.rates import rates
from commplan.sources.table import Table
from commplan.sources.tidy import Reading, tidy
from commplan.sources.web_dimensions import web_dimension
from commplan.sources.when import span_of

__all__ = ["query_reading"]

# `Clics dans la recherche naturelle Google`
ORGANIC = re.compile(r"(?=.*google)(?=.*(organi|naturel))")
QUERY = re.compile(r"query|requete|suchanfrage|consulta|zoekopdracht")
# The rate of clicks first: its label holds the word for clicks too.
SEARCHED = {
    "ctr": re.compile(r"click[- ]?through|taux de clic|klickrate|porcentaje de clic|\bctr\b|klikfrequentie"),
    "clicks": re.compile(r"\b(clicks?|clics?|klicks?|klikken|cliques)\b"),
    "impressions": re.compile(r"impression|impresion|vertoning|impressoes"),
    "position": re.compile(r"position|posicion|positie|posizione|posicao"),
}


def query_reading(section: Section, file: str, tool: str, decimal: str | None) -> Reading | None:
    """A table of searches, or of the pages that they found; None when it has no figure of them."""
    known = search_roles(section.table)
    if not known:
        return None
    columns = Columns(section.table, known, frozenset(known.values()), decimal)
    days, grain = days_of(section, known)
    dimension, values = about(section, known)
    figures: dict[str, Any] = {role: columns.numbers(role) for role in ("clicks", "impressions", "position")}
    figures |= {"date": days, "dimension": dimension, "ctr": rates(columns, "ctr")}
    frame = tidy(section.table, tool, file, values | figures, "queries")
    period = section.period if section.period[0] else span_of(frame["date"], grain)
    return Reading(frame, [], dimension, grain, additive=False, period=period, kind="queries")


def search_roles(table: Table) -> dict[str, str]:
    """The figures of Google's organic search in a table, by label."""
    found: dict[str, str] = {}
    for label in table.plain_header():
        if ORGANIC.search(label) and not QUERY.search(label):
            role = next((role for role, stem in SEARCHED.items() if stem.search(label)), None)
            found |= {label: role} if role else {}
    return found


def about(section: Section, known: dict[str, str]) -> tuple[str, dict[str, Sequence[str | None]]]:
    """What the rows are about, and the column that says it."""
    named = named_by(section, known)
    if not named:
        return "total", {}
    label, cells = next(iter(named.items()))
    seen = plain(label)
    if QUERY.search(seen) and ORGANIC.search(seen):
        return "query", {"query": cells}
    dimension = web_dimension(label).replace("landing_page", "page")
    return dimension, {("page" if dimension == "page" else "query"): cells}

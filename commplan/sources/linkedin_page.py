"""LinkedIn page analytics: visitors, followers and updates of a page, as workbook or as one sheet of it.

An old workbook holds a sentence above the header of its sheets of updates, and the same figures once more in a sheet
of another name: one sheet is read. Dates are text with the month first, in every language.
"""

from itertools import product

from commplan.sources.label import plain
from commplan.sources.page import Head, Page, Place
from commplan.sources.social_rows import column, days_of, long
from commplan.sources.social_table import each
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Doubt, Reading, describe
from commplan.sources.when import span_of

__all__ = ["TOOL", "matches", "preference", "read"]

TOOL = "linkedin_page"
NETWORK = "linkedin"

# What is counted, told apart by what stands in brackets after it.
COUNTED = {
    "impressions": "Impressions|Impressionen|Impresiones|Weergaven|Vertoningen",
    "unique_impressions": "Unique impressions|Impressions uniques|Einmalige Impressions|Impresiones únicas",
    "clicks": "Clicks|Clics|Klicks|Klikken",
    "reactions": "Reactions|Réactions|Reaktionen|Reacciones|Reacties",
    "comments": "Comments|Commentaires|Kommentare|Comentarios|Commentaren",
    "shares": "Shares|Reposts|Republications|Partages|Geteilte Inhalte|Reposts|Publicaciones compartidas|Keren gedeeld",
    "engagement_rate": "Engagement rate|Taux d'engagement|Engagement-Rate|Engagementrate|Interaktionsrate|"
    "Tasa de interacción|Porcentaje de interacción|Betrokkenheidspercentage|Interactiepercentage",
    "page_views": "Total page views|Nombre total de pages vues|Total des pages vues|Seitenaufrufe gesamt|"
    "Total de visualizaciones de la página|Totaal aantal paginaweergaven",
    "visitors": "Total unique visitors|Nombre total de visiteurs uniques|Total des visiteurs uniques|"
    "Einzelne Besucher gesamt|Total de visitantes únicos|Totaal aantal unieke bezoekers",
}
BRACKETS = {
    "": "total|totale|totales|totaux|gesamt|insgesamt|totaal",
    "_organic": "organic|organique|organiques|organisch|orgánico|orgánica|orgánicos|orgánicas",
    "_sponsored": "sponsored|sponsorisé|sponsorisée|sponsorisés|sponsorisées|gesponsert|patrocinado|patrocinada|"
    "patrocinados|patrocinadas|gesponsord",
    "_desktop": "desktop|ordinateur|ordinateur de bureau|bureau|escritorio|ordenador",
    "_mobile": "mobile|mobil|móvil|mobiel",
}
# People who began to follow that day.
FOLLOWS = {
    "follows": "Total followers|Total des abonnés|Nombre total d'abonnés|Follower gesamt|Total de seguidores|"
    "Totaal aantal volgers",
    "follows_organic": "Organic followers|Abonnés organiques|Organische Follower|Seguidores orgánicos",
    "follows_sponsored": "Sponsored followers|Abonnés sponsorisés|Gesponserte Follower|Seguidores patrocinados|"
    "Gesponsorde volgers",
    "follows_invited": "Auto-invited followers|Abonnés invités automatiquement|Automatisch eingeladene Follower",
}
POSTS = {
    "impressions": "Impressions|Impressionen|Impresiones|Weergaven",
    "views": "Views|Vues|Views (Excluding offsite video views)|Video views",
    "clicks": "Clicks|Clics|Klicks|Klikken",
    "click_rate": "Click through rate (CTR)|Taux de clics (CTR)|Klickrate (CTR)",
    "reactions": "Likes|J'aime|Gefällt mir|Recomendaciones|Interessant",
    "comments": "Comments|Commentaires|Kommentare|Comentarios|Commentaren",
    "shares": "Reposts|Shares|Republications|Partages|Geteilt",
    "follows": "Follows|Abonnements|Nouveaux abonnés",
    "engagement_rate": "Engagement rate|Taux d'engagement|Engagement-Rate|Interaktionsrate|Tasa de interacción",
}
DAY = "Date|Datum|Fecha"
LINK = "Post link|Update link|Lien du post|Lien de la publication|Link zum Beitrag|Enlace de la publicación"
CREATED = "Created date|Date de création|Erstellungsdatum|Fecha de creación"
# Who the people are; small groups are left out.
PEOPLE = {
    "location": "Location|Lieu|Ort|Standort|Ubicación|Locatie",
    "country": "Country|Pays|Land|País",
    "job_function": "Job function|Fonction|Tätigkeitsbereich|Función|Functie",
    "seniority": "Seniority|Niveau hiérarchique|Karrierestufe|Antigüedad|Senioriteit",
    "industry": "Industry|Secteur|Branche|Sector|Sector industrial",
    "company_size": "Company size|Taille de l'entreprise|Unternehmensgröße|Tamaño de la empresa|Bedrijfsgrootte",
}
COUNTS = {
    "page_views": "Total views|Total des vues|Aufrufe gesamt|Visualizaciones totales",
    "followers": FOLLOWS["follows"],
}


def bracketed() -> dict[str, str]:
    """Every figure with every bracket."""
    found = {}
    for (base, metric), (inside, kind) in product(each(COUNTED).items(), each(BRACKETS).items()):
        found[plain(f"{base} ({inside})")] = metric + kind
    return found


DAILY = bracketed() | each(FOLLOWS)
DAYS = each({"day": DAY})
POST = each(POSTS)
PLACES = each({"link": LINK, "created": CREATED})
GROUPS = each(PEOPLE)
GROUP_COUNTS = each(COUNTS)
KNOWN = frozenset({*DAILY, *DAYS, *POST, *PLACES, *GROUPS, *GROUP_COUNTS})
EVERY = {label: label for label in KNOWN}
SENTENCES = 2
FEW = 3


def shape(place: Place | None) -> str | None:
    """Which table of a page this is: by day, by post, by group of people, or none."""
    if place is None:
        return None
    labels = [plain(cell) for cell in place.cells if cell.strip()]
    if any(label in DAYS for label in labels[:1]) and sum(label in DAILY for label in labels) >= FEW:
        return "day"
    if {PLACES.get(label) for label in labels} >= {"link", "created"} and any(label in POST for label in labels):
        return "post"
    two = len(labels) == 2 and labels[0] in GROUPS and labels[1] in GROUP_COUNTS
    return GROUPS[labels[0]] if two else None


def found(head: Head) -> Place | None:
    """The header of a table of this page."""
    return head.header(EVERY, least=2, above=SENTENCES)


def matches(head: Head) -> bool:
    """Whether this is a table of the analytics of a page."""
    return shape(found(head)) is not None


def preference(head: Head) -> int:
    """Which sheet is read: what the posts did day by day, then visitors and followers, then posts, then people."""
    place = found(head)
    kind = shape(place)
    if place is None or kind != "day":
        return 1 if kind == "post" else 0
    seen = {DAILY.get(plain(cell)) for cell in place.cells}
    return 4 if "impressions" in seen or "impressions_organic" in seen else 3 if "page_views" in seen else 2


def read(page: Page) -> Reading:
    """A table of the page, one row a figure."""
    place = page.place(EVERY, least=2, above=SENTENCES)
    table = cut(page, place, KNOWN)
    kind = shape(place) or "day"
    if kind == "day":
        return by_day(table, page.file)
    return by_post(table, page.file) if kind == "post" else by_group(table, page.file, kind)


def by_day(table: Table, file: str) -> Reading:
    """The figures of each day."""
    labels = table.plain_header()
    days, doubts = days_of(table, next(rank for rank, label in enumerate(labels) if label in DAYS), month_first=True)
    measures = [column(table, rank, DAILY[label]) for rank, label in enumerate(labels) if label in DAILY]
    frame = long(table, TOOL, file, measures, network=NETWORK, dimension="day", days=days)
    about = [(table, describe(table, used=True, dimension="day"))]
    period = span_of(frame["date"], "day")
    return Reading(frame, about, "day", "day", additive=False, period=period, doubts=doubts, kind="social")


def by_post(table: Table, file: str) -> Reading:
    """The figures of each post, dated on the day on which it was written."""
    roles = {PLACES[label]: rank for rank, label in enumerate(table.plain_header()) if label in PLACES}
    days, doubts = days_of(table, roles["created"], month_first=True)
    links = [str(cell).strip() or None for cell in table.columns[roles["link"]]]
    measures = [column(table, rank, POST[label]) for rank, label in enumerate(table.plain_header()) if label in POST]
    frame = long(table, TOOL, file, measures, network=NETWORK, dimension="post", days=days, items=links)
    about = [(table, describe(table, used=True, dimension="post"))]
    period = span_of(frame["date"], "day")
    return Reading(frame, about, "post", "period", additive=False, period=period, doubts=doubts, kind="social")


def by_group(table: Table, file: str, kind: str) -> Reading:
    """How many people of each group there are."""
    measure = column(table, 1, GROUP_COUNTS[table.plain_header()[1]])
    items = [str(cell).strip() or None for cell in table.columns[0]]
    frame = long(table, TOOL, file, [measure], network=NETWORK, dimension=kind, items=items)
    about = [(table, describe(table, used=True, dimension=kind))]
    doubts: list[Doubt] = [("period_missing", {})] if len(table) else []
    return Reading(frame, about, kind, "period", additive=False, doubts=doubts, kind="social")

"""Posts of Facebook pages and of Instagram accounts, as Meta Business Suite exports them: one row a post.

`Date` says `Lifetime` where the figures are those of a post's whole life; the post is dated on the day on which it was
published. `Views` comes twice: the first is the whole.
"""

from commplan.sources.label import plain
from commplan.sources.page import Head, Page, Place
from commplan.sources.social_table import Network
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "meta_posts"

FIGURES = {
    "views": "Views|Vues|Aufrufe|Visualizaciones|Weergaven",
    "impressions": "Impressions|Impressionen|Impresiones",
    "reach": "Reach|Couverture|Portée|Reichweite|Alcance|Bereik",
    "interactions": "Reactions, comments and shares|Réactions, commentaires et partages|"
    "Reaktionen, Kommentare und geteilte Inhalte|Reacciones, comentarios y veces que se compartió",
    "reactions": "Reactions|Réactions|Reaktionen|Reacciones|Reacties",
    "likes": "Likes|J'aime|Mentions J'aime|Gefällt mir|Me gusta|Vind-ik-leuks",
    "comments": "Comments|Commentaires|Kommentare|Comentarios|Opmerkingen",
    "shares": "Shares|Partages|Geteilte Inhalte|Veces compartido|Veces que se compartió",
    "saves": "Saves|Enregistrements|Gespeichert|Veces guardado|Guardados",
    "follows": "Follows|Followers|Suivis|Seguimientos",
    "clicks": "Total clicks|Total des clics|Nombre total de clics|Klicks insgesamt|Clics totales",
    "link_clicks": "Link clicks|Clics sur un lien|Link-Klicks|Clics en el enlace",
    "other_clicks": "Other clicks|Autres clics|Andere Klicks|Otros clics",
    "profile_visits": "Profile visits|Visites du profil|Profilaufrufe|Visitas al perfil",
    "replies": "Replies|Réponses|Antworten|Respuestas",
    "sticker_taps": "Sticker taps",
}
DATES = (
    "Publish time|Heure de publication|Date de publication|Veröffentlichungszeitpunkt|Zeit der Veröffentlichung|"
    "Hora de publicación|Tijdstip van publicatie"
)
POSTS = (
    "Post ID|Identifiant de publication|Identifiant de la publication|"
    "ID de la publication|ID de publication|Beitrags-ID|"
    "Identificador de la publicación|ID de publicación|Bericht-ID"
)
PAGE_OF = frozenset(
    {
        "page id",
        "identifiant de page",
        "identifiant de la page",
        "id de la page",
        "seiten-id",
        "identificador de la pagina",
    }
)
LINKS = frozenset({"permalink", "permalien", "enlace permanente"})
NETWORKS = {"instagram.com": "instagram", "facebook.com": "facebook"}
NETWORK = Network(TOOL, FIGURES, DATES, POSTS, month_first=True)


def matches(head: Head) -> bool:
    """Whether this is a table of posts: each has its number and the time at which it was published."""
    place = NETWORK.place(head)
    if place is None:
        return False
    labels = {plain(cell) for cell in place.cells}
    return bool(labels & set(NETWORK.labels(POSTS))) and bool(labels & set(NETWORK.labels(DATES)))


def read(page: Page) -> Reading:
    """The posts, one row a figure."""
    place = page.place(NETWORK.every(), least=3, above=0)
    return NETWORK.read(page, network_of(page, place))


def network_of(page: Page, place: Place) -> str | None:
    """The network to which the links of the posts lead, else the one whose labels these are."""
    labels = [plain(cell) for cell in place.cells]
    body = page.rows(place.separator).cells[place.index + 1 :]
    ranks = [rank for rank, label in enumerate(labels) if label in LINKS]
    links = [row[rank] for row in body for rank in ranks if rank < len(row)]
    found = {name for link in links for address, name in NETWORKS.items() if address in link}
    if len(found) == 1:
        return found.pop()
    return "facebook" if PAGE_OF & set(labels) else None

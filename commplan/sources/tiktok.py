"""TikTok Studio and TikTok for Business: what an account did day by day, and its videos.

Some of its files give days without a year: they are refused, since nobody knows which days they are.
"""

from commplan.sources.label import plain
from commplan.sources.page import Head, Page
from commplan.sources.social_table import Network
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "tiktok"

FIGURES = {
    "video_views": "Video views|Total views|Vues de la vidéo|Vues de vidéos|Vues vidéo|Videoaufrufe|"
    "Visualizaciones de vídeos|Visualizaciones de video|Visualizaciones totales",
    "reach": "Reached audience|Audience touchée|Erreichtes Publikum|Erreichte Zielgruppe|Audiencia alcanzada",
    "profile_views": "Profile views|Vues du profil|Profilaufrufe|Visualizaciones del perfil|Visualizaciones de perfil",
    "likes": "Likes|Total likes|J'aime|Mentions J'aime|Gefällt mir|Me gusta|Me gusta totales",
    "comments": "Comments|Total comments|Commentaires|Kommentare|Comentarios|Comentarios totales",
    "shares": "Shares|Total shares|Partages|Geteilt|Geteilte Inhalte|Veces compartido|Compartidos",
    "saves": "Saves|Total saves|Favorites|Favoris|Favoriten|Favoritos",
    "followers": "Followers|Abonnés|Total followers|Seguidores",
    "follows": "New followers|Nouveaux abonnés|Neue Follower|Nuevos seguidores",
    "unfollows": "Lost followers|Abonnés perdus|Verlorene Follower|Seguidores perdidos",
    "net_follows": "Net growth|Net followers|Croissance nette|Difference in followers from previous day|"
    "Nettowachstum|Crecimiento neto",
    "viewers": "Total Viewers|Spectateurs",
    "viewers_new": "New Viewers|Nouveaux spectateurs",
    "viewers_returning": "Returning Viewers|Spectateurs récurrents",
    "leads": "Leads submission|Lead submissions",
    "phone_clicks": "Phone number clicks",
    "link_clicks": "Website clicks|Link clicks|Bio link clicks",
}
DATES = "Date|Datum|Fecha|Post time|Publish time|Hora de publicación|Heure de publication|Zeit der Veröffentlichung"
POSTS = "Video link|Post link|Enlace del video|Enlace del vídeo|Lien de la vidéo|Link zum Video"
# Tables by day of other networks have one of these, never two.
OWN = frozenset(
    plain(label)
    for label in (
        *FIGURES["video_views"].split("|"), *FIGURES["reach"].split("|"), *FIGURES["profile_views"].split("|"),
        "Difference in followers from previous day", "Net followers", "Total Viewers", "New Viewers",
        "Returning Viewers", *POSTS.split("|"),
    )
)  # fmt: skip
CERTAIN = frozenset(plain(label) for label in ("Reached audience", "Difference in followers from previous day"))
NETWORK = Network(TOOL, FIGURES, DATES, POSTS)
SEVERAL = 2
# Money stands in reports of ads, a post's own number in those of another network.
FOREIGN = frozenset(("cost", "spend", "campaign name", "post id", "amount spent", "impressions"))


def matches(head: Head) -> bool:
    """Whether this is a table of TikTok: views of videos and of the profile side by side."""
    place = NETWORK.place(head)
    if place is None:
        return False
    labels = {plain(cell) for cell in place.cells}
    return not labels & FOREIGN and (len(labels & OWN) >= SEVERAL or bool(labels & CERTAIN))


def read(page: Page) -> Reading:
    """The table, one row a figure."""
    return NETWORK.read(page, "tiktok")

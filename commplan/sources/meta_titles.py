"""What the titles of Meta Business Suite say: a figure, a network, a group of people."""

from collections.abc import Sequence

from commplan.sources.label import plain

__all__ = ["GENDERS", "gender_of", "group_of", "metric_of", "networks_of"]

# The figure that a title names, the more precise first, in the form of `plain`.
FIGURES = {
    "link_clicks": "link clicks|clics sur un lien|clics sur le lien|clics sur des liens|link-klicks|linkklicks|"
    "clics en el enlace|klikken op link",
    "interactions": "interactions|interaktionen|interacciones|interacties|interazioni",
    "unfollows": "unfollows|desabonnements|entfolgt|dejaron de seguir",
    "viewers": "viewers|spectateurs|zuschauer|espectadores|kijkers",
    "video_views": "video views|3-second|vues de la video|videoaufrufe|reproducciones de video",
    "impressions": "impressions|impressionen|impresiones",
    "reach": "reach|couverture|portee|reichweite|alcance|bereik|copertura",
    "visits": "visits|visites|besuche|visitas|bezoeken|visite",
    "likes": "likes|j'aime|gefallt-mir|me gusta|vind-ik-leuks",
    "follows": "follows|new followers|suivis|nouveaux followers|nouveaux abonnes|abonnements|neue follower|"
    "nuevos seguidores|seguimientos|nieuwe volgers",
    "followers": "followers|abonnes|follower|seguidores|volgers",
    "views": "views|vues|aufrufe|visualizaciones|weergaven",
}
GROUPS = {
    "city": "cities|towns|villes|stadte|ciudades|steden|localites",
    "country": "countries|pays|lander|paises|landen|territories",
}
GENDERS = {
    "women": "women|femmes|frauen|mujeres|vrouwen|female",
    "men": "men|hommes|manner|hombres|mannen|male",
    "unknown": "unknown|inconnu|unbekannt|desconocido|onbekend|other",
}
NETWORKS = ("facebook", "instagram", "messenger", "threads")
PAIR = frozenset({"facebook", "instagram"})


def metric_of(title: str) -> str | None:
    """The figure that a title names.

    Examples
    --------
    >>> metric_of("Instagram profile visits"), metric_of("Couverture Facebook"), metric_of("Earnings")
    ('visits', 'reach', None)
    """
    seen = plain(title)
    return next((name for name, words in FIGURES.items() if any(word in seen for word in words.split("|"))), None)


def group_of(title: str) -> str | None:
    """The places by which a title parts an audience, None when it parts none."""
    seen = plain(title)
    return next((name for name, words in GROUPS.items() if any(word in seen for word in words.split("|"))), None)


def gender_of(label: str) -> str:
    """The gender at the head of a column; one that is not known keeps its label."""
    seen = plain(label)
    return next((name for name, words in GENDERS.items() if seen in words.split("|")), seen)


def networks_of(titles: Sequence[str]) -> list[str | None]:
    """The network of each title; of two with one figure, the one without a name is the other network."""
    named = [next((name for name in NETWORKS if name in plain(title)), None) for title in titles]
    told = list(named)
    for rank, title in enumerate(titles):
        twins = [
            other for other in range(len(titles)) if other != rank and metric_of(titles[other]) == metric_of(title)
        ]
        if named[rank] is None and len(twins) == 1 and named[twins[0]] in PAIR:
            told[rank] = next(iter(PAIR - {named[twins[0]]}))
    return told

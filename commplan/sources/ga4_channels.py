"""The default channel groups of Google Analytics 4: a stable id for each name, in the languages of its reports."""

import re

from commplan.sources.label import by_label, plain

__all__ = ["channel_id"]

# id -> the names that GA4 shows; most accounts show the English ones whatever their language
NAMES = {
    "organic_search": "Organic Search|Recherche naturelle|Recherche organique|Organische Suche|Búsqueda orgánica|"
    "Organisch zoeken|Organische zoekresultaten",
    "paid_search": "Paid Search|Recherche payante|Réseau de Recherche payant|Bezahlte Suche|Búsqueda de pago|"
    "Búsqueda pagada|Betaald zoeken|Betaalde zoekresultaten",
    "direct": "Direct|Accès direct|Direkt|Direkter Zugriff|Directo|Tráfico directo|Direct verkeer",
    "referral": "Referral|Référent|Sites référents|Site référent|Verweis|Verweise|Verweisseiten|Referencia|Referido|"
    "Verwijzing|Verwijzingen",
    "organic_social": "Organic Social|Réseaux sociaux naturels|Réseaux sociaux organiques|Social organique|"
    "Organische soziale Netzwerke|Organisches Social|Redes sociales orgánicas|Social orgánico|Organisch sociaal|"
    "Organische sociale media",
    "paid_social": "Paid Social|Réseaux sociaux payants|Social payant|Bezahlte soziale Netzwerke|Bezahltes Social|"
    "Redes sociales de pago|Social de pago|Redes sociales pagadas|Betaald sociaal|Betaalde sociale media",
    "email": "Email|E-mail|E-Mail|Correo electrónico|Courriel|E-mailadvertenties",
    "display": "Display|Display Ads|Réseau Display|Displaynetzwerk|Red de Display|Display-netwerk",
    "cross_network": "Cross-network|Cross network|Multiréseau|Multi-réseaux|Inter-réseaux|Netzwerkübergreifend|"
    "Multirred|Varias redes|Entre redes|Netwerkoverschrijdend",
    "organic_shopping": "Organic Shopping|Shopping naturel|Shopping organique|Organisches Shopping|Shopping orgánico|"
    "Compras orgánicas|Organisch winkelen|Organische shopping",
    "paid_shopping": "Paid Shopping|Shopping payant|Bezahltes Shopping|Shopping de pago|Compras de pago|"
    "Betaald winkelen|Betaalde shopping",
    "organic_video": "Organic Video|Vidéo naturelle|Vidéo organique|Organisches Video|Organische Videos|"
    "Vídeo orgánico|Video orgánico|Organische video",
    "paid_video": "Paid Video|Vidéo payante|Bezahltes Video|Bezahlte Videos|Vídeo de pago|Video de pago|Betaalde video",
    "paid_other": "Paid Other|Autre payant|Autres payants|Bezahlt (sonstige)|Sonstige bezahlte|Otros de pago|"
    "Betaald overig",
    "affiliates": "Affiliates|Affiliate|Affiliation|Affiliés|Afiliados|Partners|Gelieerde websites",
    "audio": "Audio",
    "sms": "SMS",
    "push_notifications": "Mobile Push Notifications|Push|Notifications push mobiles|Mobile Push-Benachrichtigungen",
    "unassigned": "Unassigned|(not set)|(other)|Non attribué|Non attribuée|Non affecté|Nicht zugewiesen|Sin asignar|"
    "Niet toegewezen",
}
IDS = by_label({channel: {"any": names} for channel, names in NAMES.items()})
SEPARATORS = re.compile(r"[^a-z0-9]+")


def channel_id(name: str) -> str | None:
    """The id of a channel group; a group that the client made keeps its own name, None when it is blank.

    Examples
    --------
    >>> channel_id("Recherche naturelle"), channel_id("Cross-network"), channel_id("Salon 2026")
    ('organic_search', 'cross_network', 'salon_2026')
    """
    return IDS.get(plain(name)) or SEPARATORS.sub("_", plain(name)).strip("_") or name.strip() or None

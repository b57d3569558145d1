"""What the rows of a web table are about: one name for each breakdown, whatever the tool and its language call it.

Labels are worded anew in every report, so that they are found by their stems; the first that fits names them. A label
that none fits keeps its own words.
"""

import re

from commplan.sources.label import plain

__all__ = ["web_dimension"]

FIRST_USER = re.compile(
    r"first user|premier|premiere|first visit|erst(e|er|en|mal|\b)|primer|eerste|prim[oa]\b|primeiro"
)
MANUAL = re.compile(r"manu")
GOOGLE_ADS = re.compile(r"google ads")
# name -> stems of labels, in English, French, German, Spanish, Dutch, Italian and Portuguese
STEMS = {
    "channel": r"channel ?-?grup|channel ?(type )?group|groupe(ment)? de canaux|kanalgrupp|grup\w+ de canal|canales|"
    r"kanaalgroep|gruppo .*canali|grupo .*canais|grup\w+ kanał|^channels?$|^canal$|"
    r"type de canal|channel type|kanaltyp|^kanal$|^canale$",
    "source_medium": r"(source|sorgente|quelle|fuente|bron|origine|origem|midia)\s*[/-].*(medi|support|m[ei]di|canal)",
    "referrer": r"referr|referent|verweis",
    "campaign": r"campa|kampagne",
    "medium": r"medium|support\b|mezzo|\bmedio\b|midia",
    "source": r"source|quelle|fuente|\w*bron\b|sorgente|origine|origem",
    "landing_page": r"landing|page d[e']? ?(destination|entree)|pages? d'entree|entry page|zielseite|einstiegsseite|"
    r"pagina de (destino|entrada)|bestemmingspagina|instappagina|pagina di (destinazione|ingresso)",
    "page_title": r"page title|titre de (la )?page|seitentitel|titulo de (la )?pagina|paginatitel|"
    r"titolo (della )?pagina",
    "exit_page": r"exit page|page de sortie|ausstiegsseite|pagina de salida|uitstappagina",
    "page": r"page path|page location|\bpage\b|\bpages\b|chemin de|page|seitenpfad|seiten?\b|seiten-?url|"
    r"ruta de|pagina|"
    r"\burl\b|percorso|caminho",
    "content_group": r"content group|groupe de contenu|inhaltsgruppe|grupo de contenido|inhoudsgroep",
    "event": r"event|evenement|ereignis|evento|gebeurtenis",
    "audience": r"audien|zielgruppe|publico|doelgroep",
    "country": r"country|\bpays\b|^land$|\bland\b|\bpais\b|\bpaese\b",
    "region": r"\bregion|bundesland|provincia|regio\b|regione|\bestado\b",
    "city": r"\bcity\b|\btown\b|ville|stadt|\bort\b|ciudad|\bstad\b|\bplaats\b|citta|cidade",
    "language": r"langu|sprache|idioma|\btaal\b|lingua",
    "device": r"device|appareil|gerat|dispositiv|apparaat|desktop|mobile",
    "platform": r"platform|plate-?forme|plataforma|piattaforma",
    "browser": r"browser|navigat|navegador",
    "operating_system": r"operating system|systeme d'exploitation|betriebssystem|sistema operati|besturingssysteem",
    "screen": r"resolution|ecran|bildschirm|pantalla|scherm",
    "visitor_type": r"new\s*/|user type|nouveaux?\s*/|type d'utilisateur|type de visiteur|visitor type|"
    r"neu\s*/|nutzertyp|"
    r"nuevos?\s*/|tipo de usuario|nieuw\s*/|gebruikerstype",
    "product": r"\bitem\b|product|produit|produkt|producto|article",
    "age": r"\bage\b|alter\b|edad|leeftijd|tranche d'age",
    "gender": r"gender|\bsexe\b|geschlecht|\bsexo\b|geslacht",
    "keyword": r"keyword|mots?[- ]cles?|suchbegriff|palabra clave|zoekwoord",
    "hostname": r"host ?name|nom d'hote|host",
}
PATTERNS = {name: re.compile(stems) for name, stems in STEMS.items()}


def web_dimension(label: str) -> str:
    """The one name of a breakdown; a label that is not known keeps its own words.

    Examples
    --------
    >>> web_dimension("Source/Support de la session"), web_dimension("Page path and screen class")
    ('source_medium', 'page')
    >>> web_dimension("First user source / medium"), web_dimension("Kundennummer")
    ('first_user_source_medium', 'Kundennummer')
    """
    seen = plain(label)
    name = next((name for name, pattern in PATTERNS.items() if pattern.search(seen)), None)
    if name is None:
        return label.strip()
    if name in {"channel", "source_medium", "source", "medium", "campaign"}:
        prefix = "first_user_" if FIRST_USER.search(seen) else ""
        prefix += "manual_" if MANUAL.search(seen) else "google_ads_" if GOOGLE_ADS.search(seen) else ""
        return prefix + name
    return name

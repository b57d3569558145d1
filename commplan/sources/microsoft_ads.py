"""Microsoft Advertising (Bing): reports of its report page, of its tables and of its interface for programs.

Up to ten lines say what the report is; the last row is the total, and a notice of rights may follow.
"""

from commplan.sources.advertising import Platform
from commplan.sources.label import plain
from commplan.sources.page import Head, Page, Place
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "microsoft_ads"

ALIASES = {
    "day": {
        "en": "Gregorian date|Day|Date|TimePeriod",
        "fr": "Date grégorienne|Jour|Date",
        "de": "Gregorianisches Datum|Tag|Datum",
        "es": "Fecha gregoriana|Día|Fecha",
        "nl": "Gregoriaanse datum|Dag|Datum",
    },
    "week": {"en": "Week", "fr": "Semaine", "de": "Woche", "es": "Semana", "nl": "Week"},
    "month": {"en": "Month", "fr": "Mois", "de": "Monat", "es": "Mes", "nl": "Maand"},
    "account": {
        "en": "Account name|AccountName|Account",
        "fr": "Nom du compte",
        "de": "Kontoname",
        "es": "Nombre de la cuenta|Nombre de cuenta",
        "nl": "Accountnaam",
    },
    "currency": {
        "en": "Currency code|CurrencyCode|Currency",
        "fr": "Code de devise|Code devise|Devise",
        "de": "Währungscode|Währung",
        "es": "Código de moneda|Moneda",
        "nl": "Valutacode|Valuta",
    },
    "campaign": {
        "en": "Campaign name|CampaignName|Campaign",
        "fr": "Nom de la campagne|Nom de campagne|Campagne",
        "de": "Kampagnenname|Kampagne",
        "es": "Nombre de la campaña|Nombre de campaña|Campaña",
        "nl": "Campagnenaam|Campagne",
    },
    "ad_set": {
        "en": "Ad group|AdGroupName|Ad group name",
        "fr": "Groupe d'annonces|Nom du groupe d'annonces",
        "de": "Anzeigengruppe|Name der Anzeigengruppe",
        "es": "Grupo de anuncios|Nombre del grupo de anuncios",
        "nl": "Advertentiegroep",
    },
    "ad": {"en": "Ad title|AdTitle|Ad ID|AdId", "fr": "Titre de l'annonce", "de": "Anzeigentitel"},
    "cost": {
        "en": "Spend",
        "fr": "Dépense|Dépenses",
        "de": "Ausgaben",
        "es": "Gasto|Gastos",
        "nl": "Uitgaven|Besteding",
    },
    "impressions": {
        "en": "Impressions|Impr.",
        "fr": "Impressions|Impr.",
        "de": "Impressionen|Impr.",
        "es": "Impresiones|Impr.",
        "nl": "Vertoningen|Impressies",
    },
    "clicks": {"en": "Clicks", "fr": "Clics", "de": "Klicks", "es": "Clics", "nl": "Klikken"},
    "cpc": {
        "en": "Avg. CPC|Average CPC|AverageCpc",
        "fr": "CPC moy.|CPC moyen",
        "de": "Durchschn. CPC",
        "es": "CPC medio",
        "nl": "Gem. CPC",
    },
    "conversions": {
        "en": "Conversions|Conv.",
        "fr": "Conversions|Conv.",
        "de": "Conversions|Konversionen|Conv.",
        "es": "Conversiones|Conv.",
        "nl": "Conversies|Conv.",
    },
    "revenue": {
        "en": "Revenue",
        "fr": "Revenu|Revenus",
        "de": "Umsatz|Ertrag",
        "es": "Ingresos",
        "nl": "Opbrengst|Omzet",
    },
}
PARTS = {
    "keyword": "Keyword|Mot clé|Schlüsselwort|Palabra clave|Trefwoord",
    "search_term": "Search term|Search query|SearchQuery|Terme de recherche|Suchbegriff|Término de búsqueda",
    "age": "Age group|AgeGroup|Tranche d'âge|Altersgruppe",
    "gender": "Gender|Sexe|Geschlecht",
    "device": "Device type|DeviceType|Device|Type d'appareil|Gerätetyp|Tipo de dispositivo",
    "network": "Network|Réseau|Netzwerk|Red|Netwerk",
    "location": "Most specific location|Country/region|Country|Metro area|City",
    "hour": "Hour of day|HourOfDay|Heure de la journée|Tageszeit",
}
# Lists of these are cut at the words that were searched often, and places lie within places.
OVERLAPPING = frozenset({"keyword", "search_term", "location"})
OWN = (
    "Gregorian date|Date grégorienne|Gregorianisches Datum|Account number|AccountNumber|Account ID|CampaignId|"
    "CampaignName|AverageCpc|TimePeriod|Quality score|Bid strategy type|Top vs. other|Delivered match type|"
    "Return on ad spend|ReturnOnAdSpend|Impr. share (%)|Impression share|Abs. top impression rate (%)|"
    "Avg. position|Average position|Budget name|Budget association status|Campaign type|Top impr. rate (%)|Conv. rate|"
    "Avg. CPC|CPC moy.|Durchschn. CPC|CPC medio|Gem. CPC|Numéro de compte|Kontonummer|Número de cuenta"
)
CERTAIN = frozenset(plain(label) for label in ("Gregorian date", "Date grégorienne", "Gregorianisches Datum"))
# The lines above that this platform begins with; another has the first of them as well.
ABOVE = ("report time", "report aggregation", "last completed available", "potential incomplete data", "report filter")
# These stand in the reports of others too.
SHARED = frozenset({"account id", "campaign type", "conv. rate", "budget name", "quality score"})
SEVERAL = 2
PLATFORM = Platform(TOOL, ALIASES, OWN, PARTS, overlapping=OVERLAPPING)


def matches(head: Head) -> bool:
    """Whether this is a report of Microsoft Advertising: money is `spend` here beside the labels of search ads."""
    place = PLATFORM.place(head)
    if place is None or not place.has("cost"):
        return False
    own = PLATFORM.own_in(place)
    return bool(own & CERTAIN) or introduced(place) or (len(own) >= SEVERAL and bool(own - SHARED))


def introduced(place: Place) -> bool:
    """Whether the lines above are those of this platform."""
    texts = [plain(",".join(row)) for row in place.above]
    return any(text.lstrip('"').startswith(ABOVE) for text in texts)


def read(page: Page) -> Reading:
    """A report in the tidy shape, the row of totals set aside."""
    return PLATFORM.read(page)

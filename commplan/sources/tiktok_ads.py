"""TikTok Ads Manager: reports of campaigns, ad groups and ads, as CSV or workbook, the last row being the total."""

from commplan.sources.advertising import Platform
from commplan.sources.page import Head, Page
from commplan.sources.tidy import Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "tiktok_ads"

ALIASES = {
    "day": {
        "en": "By Day|Date|Day|Time|Stat Time Day",
        "fr": "Par jour|Date|Jour",
        "de": "Nach Tag|Pro Tag|Datum|Tag",
        "es": "Por día|Fecha|Día",
        "nl": "Per dag|Datum|Dag",
        "it": "Per giorno|Data|Giorno",
        "pt": "Por dia|Data|Dia",
    },
    "week": {"en": "By Week", "fr": "Par semaine", "de": "Nach Woche", "es": "Por semana", "nl": "Per week"},
    "month": {"en": "By Month", "fr": "Par mois", "de": "Nach Monat", "es": "Por mes", "nl": "Per maand"},
    "account": {"en": "Account name|Advertiser name", "fr": "Nom du compte", "de": "Kontoname", "nl": "Accountnaam"},
    "currency": {
        "en": "Currency|Currency code",
        "fr": "Devise",
        "de": "Währung",
        "es": "Moneda",
        "nl": "Valuta",
        "it": "Valuta",
        "pt": "Moeda",
    },
    "campaign": {
        "en": "Campaign name|Campaign",
        "fr": "Nom de la campagne|Nom de campagne",
        "de": "Kampagnenname|Name der Kampagne",
        "es": "Nombre de la campaña|Nombre de campaña",
        "nl": "Campagnenaam|Naam campagne",
        "it": "Nome della campagna|Nome campagna",
        "pt": "Nome da campanha",
    },
    "ad_set": {
        "en": "Ad group name|Ad Group|Adgroup name",
        "fr": "Nom du groupe de publicités|Nom du groupe d'annonces",
        "de": "Name der Anzeigengruppe|Anzeigengruppenname",
        "es": "Nombre del grupo de anuncios",
        "nl": "Naam advertentiegroep|Advertentiegroepnaam",
        "it": "Nome del gruppo di annunci|Nome gruppo di annunci",
        "pt": "Nome do grupo de anúncios",
    },
    "ad": {
        "en": "Ad name|Ad",
        "fr": "Nom de la publicité|Nom de l'annonce",
        "de": "Anzeigenname|Name der Anzeige",
        "es": "Nombre del anuncio",
        "nl": "Advertentienaam|Naam advertentie",
    },
    "cost": {
        "en": "Cost|Total Cost|Spend",
        "fr": "Coût|Dépenses",
        "de": "Kosten|Ausgaben",
        "es": "Coste|Costo|Gasto",
        "nl": "Kosten",
        "it": "Costo",
        "pt": "Custo",
    },
    "impressions": {
        "en": "Impressions|Impression",
        "fr": "Impressions",
        "de": "Impressionen",
        "es": "Impresiones",
        "nl": "Impressies|Weergaven",
        "it": "Impressioni",
        "pt": "Impressões",
    },
    "link_clicks": {
        "en": "Clicks (destination)|Destination clicks",
        "fr": "Clics (destination)",
        "de": "Klicks (Zielseite)|Klicks (Ziel)|Klicks (Zielort)",
        "es": "Clics (destino)",
        "nl": "Klikken (bestemming)",
        "it": "Clic (destinazione)",
        "pt": "Cliques (destino)",
    },
    "clicks": {
        "en": "Clicks|Click",
        "fr": "Clics",
        "de": "Klicks",
        "es": "Clics",
        "nl": "Klikken",
        "it": "Clic",
        "pt": "Cliques",
    },
    "all_clicks": {
        "en": "Clicks (all)",
        "fr": "Clics (tous)|Clics (tout)",
        "de": "Klicks (alle)",
        "es": "Clics (todos)",
        "nl": "Klikken (alle)",
        "it": "Clic (tutti)",
        "pt": "Cliques (todos)",
    },
    "conversions": {
        "en": "Conversions|Total conversions|Conversion",
        "fr": "Conversions",
        "de": "Conversions|Konversionen",
        "es": "Conversiones",
        "nl": "Conversies",
        "it": "Conversioni",
        "pt": "Conversões",
    },
    "purchases": {"en": "Complete payment|Purchases|Purchases (website)|Website purchases"},
    "revenue": {
        "en": "Total purchase value|Purchase value|Total complete payment value|Complete payment value|"
        "Total purchase value (website)|Purchase value (website)"
    },
    "reach": {
        "en": "Reach",
        "fr": "Couverture",
        "de": "Reichweite",
        "es": "Alcance",
        "nl": "Bereik",
        "it": "Copertura",
        "pt": "Alcance",
    },
}
PARTS = {
    "age": "Age|Âge|Alter|Edad|Leeftijd",
    "gender": "Gender|Genre|Sexe|Geschlecht|Género|Sexo|Geslacht",
    "country": "Country/Region|Country or region|Country/Territory|Pays/Région|Land/Region|País/Región",
    "placement": "Placement|Emplacement|Platzierung|Ubicación|Plaatsing",
    "device": "OS|Operating system|Device|Système d'exploitation|Betriebssystem",
}
OWN = (
    "By Day|By Week|By Month|Par jour|Nach Tag|Por día|Clicks (destination)|CTR (destination)|CPC (destination)|"
    "Clics (destination)|Klicks (Zielseite)|Klicks (Ziel)|Klicks (Zielort)|Clics (destino)|Clic (destinazione)|"
    "Cliques (destino)|Klikken (bestemming)|CPC (Ziel)|CTR (Ziel)|CPC (destino)|CTR (destino)|CPC (destinazione)|"
    "Nach Tag|Por dia|Per giorno|Per dag|Conversion rate (CVR)|Conversion rate (CVR, clicks)|"
    "2-second video views|6-second video views|6-second focused views|15-second focused views|"
    "2-second video views (focused view)|Video views at 25%|Ad group name|Ad group ID|Real-time conversions|"
    "Real-time result|Cost per 1,000 people reached|Video views (p25)|Average play time per video view|"
    "Average play time per user|Paid likes|Paid comments|Paid shares|Paid followers|Complete payment|"
    "Payment completion ROAS|Complete payment ROAS|Cost per conversion|Secondary goal result"
)
# Other platforms have groups and prices per conversion too.
SHARED = frozenset({"ad group name", "ad group id", "cost per conversion"})
PLATFORM = Platform(TOOL, ALIASES, OWN, PARTS)


def matches(head: Head) -> bool:
    """Whether this is a report of TikTok: it counts clicks to the destination and seconds of video as nobody else."""
    place = PLATFORM.place(head)
    return place is not None and place.has("cost") and bool(PLATFORM.own_in(place) - SHARED)


def read(page: Page) -> Reading:
    """A report in the tidy shape, the row of totals set aside."""
    return PLATFORM.read(page)

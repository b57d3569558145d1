"""LinkedIn Campaign Manager: reports of campaigns, ads, and of the people who saw them.

The language of the account decides on decimal mark and dates, and may change from one export to the next. Four lines
stand above the header unless somebody removed them; a period without a campaign gives these lines and nothing else.
"""

import re

import numpy as np

from commplan.sources.advertising import LINES_ABOVE, Platform
from commplan.sources.label import plain
from commplan.sources.page import Head, Page
from commplan.sources.preamble import period_above
from commplan.sources.table import Table
from commplan.sources.tidy import Reading, describe, empty

__all__ = ["TOOL", "matches", "read"]

TOOL = "linkedin_ads"

ALIASES = {
    "day": {
        "en": "Start Date (in UTC)|Start Date|Start Date (in local time)|Day",
        "fr": "Date de début (en UTC)|Date de début (UTC)|Date de début|Date de début (heure UTC)",
        "de": "Startdatum (in UTC)|Startdatum (UTC)|Startdatum|Anfangsdatum (in UTC)",
        "es": "Fecha de inicio (en UTC)|Fecha de inicio (UTC)|Fecha de inicio",
        "nl": "Begindatum (in UTC)|Startdatum (in UTC)|Begindatum",
        "it": "Data di inizio (in UTC)|Data di inizio (UTC)|Data di inizio",
        "pt": "Data de início (em UTC)|Data de início (UTC)|Data de início",
    },
    "account": {
        "en": "Account Name",
        "fr": "Nom du compte|Nom de compte",
        "de": "Kontoname|Accountname|Name des Kontos",
        "es": "Nombre de la cuenta|Nombre de cuenta",
        "nl": "Accountnaam",
        "it": "Nome account|Nome dell'account",
        "pt": "Nome da conta",
    },
    "currency": {
        "en": "Currency",
        "fr": "Devise",
        "de": "Währung",
        "es": "Moneda|Divisa",
        "nl": "Valuta",
        "it": "Valuta",
        "pt": "Moeda",
    },
    "group": {
        "en": "Campaign Group Name",
        "fr": "Nom du groupe de campagnes|Nom du groupe de campagne",
        "de": "Name der Kampagnengruppe|Kampagnengruppenname|Kampagnengruppe",
        "es": "Nombre del grupo de campañas|Nombre de grupo de campañas",
        "nl": "Naam campagnegroep|Naam van campagnegroep|Campagnegroepnaam",
        "it": "Nome gruppo di campagne|Nome del gruppo di campagne",
        "pt": "Nome do grupo de campanhas|Nome do grupo de campanha",
    },
    "campaign": {
        "en": "Campaign Name",
        "fr": "Nom de la campagne|Nom de campagne",
        "de": "Kampagnenname|Name der Kampagne",
        "es": "Nombre de la campaña|Nombre de campaña",
        "nl": "Campagnenaam|Naam van campagne|Naam campagne",
        "it": "Nome campagna|Nome della campagna",
        "pt": "Nome da campanha",
    },
    "ad_set": {
        "en": "Ad Set Name",
        "fr": "Nom de l'ensemble de publicités|Nom de l'ensemble d'annonces",
        "de": "Name der Anzeigengruppe|Anzeigengruppenname",
        "es": "Nombre del conjunto de anuncios",
        "nl": "Naam van advertentieset|Naam advertentieset|Advertentiesetnaam",
    },
    "ad": {
        "en": "Creative Name|Ad Name|DSC Name|Ad Headline",
        "fr": "Nom de la publicité|Nom du visuel|Nom de la création|Nom de l'annonce",
        "de": "Anzeigenname|Name der Anzeige|Name des Creatives",
        "es": "Nombre del anuncio|Nombre de la creatividad",
        "nl": "Advertentienaam|Naam van advertentie",
        "it": "Nome inserzione|Nome dell'annuncio",
        "pt": "Nome do anúncio",
    },
    "cost": {
        "en": "Total Spent|Total Spent (Local Currency)|Total spend",
        "fr": "Total dépensé|Montant total dépensé|Dépenses totales|Dépense totale",
        "de": "Gesamtausgaben|Ausgaben gesamt|Gesamtbetrag ausgegeben|Insgesamt ausgegeben",
        "es": "Total gastado|Gasto total|Importe total gastado|Inversión total",
        "nl": "Totaal besteed|Totale uitgaven|Totaal uitgegeven",
        "it": "Importo totale speso|Totale speso|Spesa totale",
        "pt": "Total gasto|Valor total gasto|Gasto total",
    },
    "impressions": {
        "en": "Impressions",
        "fr": "Impressions",
        "de": "Impressions|Impressionen",
        "es": "Impresiones",
        "nl": "Weergaven|Vertoningen|Impressies",
        "it": "Impressioni|Visualizzazioni",
        "pt": "Impressões",
    },
    "clicks": {
        "en": "Clicks",
        "fr": "Clics",
        "de": "Klicks",
        "es": "Clics",
        "nl": "Klikken",
        "it": "Clic",
        "pt": "Cliques",
    },
    "cpc": {
        "en": "Average CPC",
        "fr": "CPC moyen",
        "de": "Durchschnittlicher CPC|Durchschnittliche CPC",
        "es": "CPC medio|CPC promedio",
        "nl": "Gemiddelde CPC",
        "it": "CPC medio",
        "pt": "CPC médio",
    },
    "cpm": {
        "en": "Average CPM",
        "fr": "CPM moyen",
        "de": "Durchschnittlicher CPM|Durchschnittliche CPM",
        "es": "CPM medio|CPM promedio",
        "nl": "Gemiddelde CPM",
        "it": "CPM medio",
        "pt": "CPM médio",
    },
    "conversions": {
        "en": "Conversions",
        "fr": "Conversions",
        "de": "Conversions|Konversionen",
        "es": "Conversiones",
        "nl": "Conversies",
        "it": "Conversioni",
        "pt": "Conversões",
    },
    "leads": {
        "en": "Leads",
        "fr": "Leads",
        "de": "Leads",
        "es": "Leads|Contactos",
        "nl": "Leads",
        "it": "Lead",
        "pt": "Leads",
    },
    "revenue": {
        "en": "Total Conversion Value",
        "fr": "Valeur totale des conversions|Valeur totale de conversion",
        "de": "Conversion-Gesamtwert|Gesamtwert der Conversions|Conversion-Wert gesamt",
        "es": "Valor total de las conversiones|Valor total de conversión",
        "nl": "Totale conversiewaarde",
    },
    "reach": {
        "en": "Reach",
        "fr": "Couverture|Portée",
        "de": "Reichweite",
        "es": "Alcance",
        "nl": "Bereik",
        "it": "Copertura",
        "pt": "Alcance",
    },
}
# People: somebody may stand in several of these, and small ones are left out.
PARTS = {
    "job_function": "Job Function Segment|Job Function|Fonction|Tätigkeitsbereich|Función laboral|Functie",
    "job_title": "Job Title Segment|Job Title|Intitulé de poste|Jobbezeichnung|Cargo|Functietitel",
    "seniority": "Job Seniority Segment|Job Seniority|Seniority|Niveau hiérarchique|Karrierestufe|Antigüedad",
    "industry": "Company Industry Segment|Company Industry|Industry|Secteur|Branche|Sector",
    "company": "Company Name Segment|Company Name|Nom de l'entreprise|Name des Unternehmens|Nombre de la empresa",
    "company_size": "Company Size Segment|Company Size|Taille de l'entreprise|Unternehmensgröße|Tamaño de la empresa",
    "country": "Country/Region Segment|Country/Region|Country Segment|Pays/Région|Land/Region|País/Región|Land/regio",
    "location": "Location Segment|County Segment|Lieu|Standort|Ubicación|Locatie",
}
OWN = (
    "Start Date (in UTC)|Date de début (en UTC)|Startdatum (in UTC)|Fecha de inicio (en UTC)|Begindatum (in UTC)|"
    "Total Spent|Total dépensé|Montant total dépensé|Gesamtausgaben|Ausgaben gesamt|Total gastado|Totaal besteed|"
    "Campaign Group Name|Campaign Group ID|Click Through Rate|Average CTR|Average CPC|Average CPM|"
    "CPC moyen|CPM moyen|Durchschnittlicher CPC|Durchschnittlicher CPM|CPC medio|CPM medio|Gemiddelde CPC|"
    "Gemiddelde CPM|Doorklikfrequentie (CTR)|Clicks to Landing Page|Klikken naar bestemmingspagina|"
    "Klicks auf Landingpage|Clics vers la page de destination|Clics en la página de destino|Clicks to LinkedIn Page|"
    "Total Engagements|Total Social Actions|Aantal interacties|Viral Impressions|Viral Clicks|Lead Forms Opened|"
    "Leads (Work Email)|Lead Form Completion Rate|Creative Name|Creative ID|Ad Introduction Text|DSC Name|"
    "Post-Click Conversions|View-Through Conversions|Campaign Objective|Nom du groupe de campagnes|"
    "Job Function Segment|Job Title Segment|Job Seniority Segment|Company Industry Segment|Company Name Segment|"
    "Company Size Segment|Country/Region Segment|Location Segment|% of Impressions|% of Clicks|Total Conversion Value|"
    "Data di inizio (in UTC)|Data de início (em UTC)|Importo totale speso|Totale speso|Total gasto|"
    "Nome gruppo di campagne|Nome do grupo de campanhas|CPC médio|CPM médio"
)
# People write these at the head of tables of their own.
BY_HAND = frozenset(
    plain(label) for label in ("Total Spent", "Campaign Group Name", "Total Engagements", "Gesamtausgaben")
)
PLATFORM = Platform(
    TOOL, ALIASES, OWN, PARTS, names=("campaign", "group", "ad_set", "ad"), overlapping=frozenset(PARTS)
)
# The first line of a report says what it is, and in which time zone.
NAMED = re.compile(
    r"(?=.*\b(?:performance|prestaties|advertentieprestaties|leistung|rendimiento|demographics?|conversion|leads?|"
    r"performances|campagneprestaties)\b).*(?:report|rapport|bericht|informe).*|.*-?bericht.*\(in utc\)|"
    r".*\b(?:report|rapport|informe)\b.*\((?:in|en) utc\)"
)


def matches(head: Head) -> bool:
    """Whether this is a report of Campaign Manager: its first line says so, or labels that only it writes."""
    place = PLATFORM.place(head)
    if place is None:
        return nothing_below(head)
    own = PLATFORM.own_in(place)
    above = next((plain(",".join(row)) for row in place.above if any(row)), "")
    return bool(own) and (NAMED.fullmatch(above) is not None or (len(own) > 1 and bool(own - BY_HAND)))


def nothing_below(head: Head) -> bool:
    """Whether there are only the lines that stand above a report."""
    lines = [row for row in head.grids[head.separator] if any(cell.strip() for cell in row)]
    texts = [plain(",".join(row)) for row in lines]
    return (
        2 <= len(texts) <= LINES_ABOVE
        and NAMED.fullmatch(texts[0]) is not None
        and "utc)" in texts[0]
        and all(":" in text for text in texts[1:])
    )


def read(page: Page) -> Reading:
    """A report in the tidy shape, the row of totals set aside."""
    return PLATFORM.read(page) if PLATFORM.place(page.head) else nothing(page)


def nothing(page: Page) -> Reading:
    """A report of a period in which no campaign ran."""
    separator = page.head.separator
    rows = page.rows(separator)
    table = Table((), len(rows.cells), (), np.array([], dtype=np.int64), separator)
    return Reading(
        empty(),
        [(table, describe(table, used=True, dimension="campaign"))],
        "campaign",
        "period",
        additive=True,
        period=period_above(rows.cells) or (None, None),
        doubts=[("no_data", {"found": page.opening[0]})],
    )

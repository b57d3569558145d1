"""Google Ads: reports downloaded from its tables and its report editor, and the cards of its overview page.

A report has two lines above its header (its name and its period) unless somebody removed them, and rows of totals
anywhere. A card of the overview has no such line: its period stands in the name of the file, its amounts carry the
sign of the currency, and the columns of the period compared with are left aside.
"""

from dataclasses import replace

from commplan.sources.columns import Columns
from commplan.sources.google_period import named_period, period_doubts, stated_period
from commplan.sources.label import by_label, language_of, plain
from commplan.sources.money import currency_code, currency_of_signs
from commplan.sources.page import Head, Page, Place
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import compare, labelled, named
from commplan.sources.when import dated, span_of

__all__ = ["TOOL", "matches", "read"]

TOOL = "google_ads"

ALIASES = {
    "day": {"en": "Day|Date", "fr": "Jour|Date", "de": "Tag|Datum", "es": "Día|Fecha", "nl": "Dag|Datum"},
    "week": {"en": "Week", "fr": "Semaine", "de": "Woche", "es": "Semana", "nl": "Week"},
    "month": {"en": "Month", "fr": "Mois", "de": "Monat", "es": "Mes", "nl": "Maand"},
    "campaign": {
        "en": "Campaign|Campaign name",
        "fr": "Campagne|Nom de la campagne",
        "de": "Kampagne|Kampagnenname|Name der Kampagne",
        "es": "Campaña|Nombre de la campaña",
        "nl": "Campagne|Campagnenaam|Naam campagne",
    },
    "impressions": {
        "en": "Impr.|Impressions",
        "fr": "Impr.|Impressions",
        "de": "Impr.|Impressionen",
        "es": "Impr.|Impresiones",
        "nl": "Vert.|Vertoningen|Impr.",
    },
    "clicks": {"en": "Clicks", "fr": "Clics", "de": "Klicks", "es": "Clics", "nl": "Klikken"},
    "cost": {"en": "Cost", "fr": "Coût", "de": "Kosten", "es": "Coste|Costo", "nl": "Kosten"},
    # Accounts managed together may be reported in one currency.
    "converted_cost": {
        "en": "Cost (Converted currency)",
        "fr": "Coût (devise convertie)",
        "de": "Kosten (umgerechnete Währung)",
        "es": "Coste (moneda convertida)",
        "nl": "Kosten (omgerekende valuta)",
    },
    "converted_currency": {
        "en": "Converted currency code",
        "fr": "Code de la devise convertie",
        "de": "Code der umgerechneten Währung",
        "es": "Código de moneda convertida",
        "nl": "Omgerekende valutacode",
    },
    "currency": {
        "en": "Currency code|Currency",
        "fr": "Code de la devise|Code devise|Devise",
        "de": "Währungscode|Währung",
        "es": "Código de moneda|Código de divisa|Moneda|Divisa",
        "nl": "Valutacode|Valuta",
    },
    "conversions": {
        "en": "Conversions",
        "fr": "Conversions",
        "de": "Conversions",
        "es": "Conversiones",
        "nl": "Conversies",
    },
    "revenue": {
        "en": "Conv. value|Conversion value|Conversions value",
        "fr": "Valeur de conv.|Val. conv.|Valeur conv.|Valeur de conversion|Valeur des conversions",
        "de": "Conv.-Wert|Conversion-Wert|Conversionwert",
        "es": "Valor de conv.|Valor conv.|Valor de conversión",
        "nl": "Conv.waarde|Conv.-waarde|Conversiewaarde",
    },
}
# What else a row may be about, the finest first; `partial` ones never cover the whole account.
DIMENSIONS = {
    "word": "Word|Mot|Wort|Palabra|Woord",
    "search": "Search|Recherche|Suche|Suchanfrage|Búsqueda|Zoekopdracht",
    "search_term": "Search term|Terme de recherche|Suchbegriff|Término de búsqueda|Zoekterm",
    "keyword": "Keyword|Search keyword|Mot clé|Mot-clé|Mot clé pour le Réseau de Recherche|Palabra clave|Zoekwoord",
    "location": "Location|Matched location|Zone géographique|Zone correspondante|Standort|Ubicación|Locatie",
    "audience": "Audience|Audience segment|Segment d'audience|Zielgruppe|Zielgruppensegment|Audiencia|Doelgroep",
    "age": "Age|Âge|Tranche d'âge|Alter|Edad|Leeftijd",
    "gender": "Gender|Sexe|Geschlecht|Sexo|Geslacht",
    "asset": "Asset|Élément|Assetgruppe|Asset group|Groupe de composants|Recurso|Item",
    "landing_page": "Landing page|Page de destination|Landingpage|Página de destino|Bestemmingspagina",
    "conversion_action": "Conversion action|Action de conversion|Conversion-Aktion|Acción de conversión|Conversieactie",
    "ad": "Ad|Ad ID|Annonce|Anzeige|Anuncio|Advertentie|Headline 1|Titre 1|Anzeigentitel 1",
    "ad_group": "Ad group|Groupe d'annonces|Anzeigengruppe|Grupo de anuncios|Advertentiegroep",
    "device": "Device|Appareil|Gerät|Dispositivo|Apparaat",
    "network": "Network|Network (with search partners)|Réseau|Werbenetzwerk|Netzwerk|Red|Netwerk",
    "hour": "Hour|Hour of the day|Heure|Heure de la journée|Stunde|Tageszeit|Hora|Uur",
}
PARTIAL = frozenset({"word", "search", "search_term", "keyword", "location", "audience", "age", "gender", "asset"})
PARTIAL |= {"landing_page"}
OVERLAPPING = frozenset({"word"})
# Labels that only Google Ads writes in this way.
OWN = (
    "Impr.|Vert.|Avg. CPC|CPC moy.|Durchschn. CPC|CPC medio|Gem. CPC|Currency code|Code de la devise|Währungscode|"
    "Código de moneda|Valutacode|Conv. rate|Taux de conv.|Conv.-Rate|Conversion-Rate|Tasa de conv.|Porcentaje de conv.|"
    "Conv. %|Conv.percentage|Cost / conv.|Coût/conv.|Kosten/Conv.|Coste/conv.|Costo/conv.|Kosten/conv.|Conv. value|"
    "Valeur de conv.|Conv.-Wert|Valor de conv.|Conv.waarde|Campaign status|État de la campagne|Kampagnenstatus|"
    "Estado de la campaña|Campagnestatus|Ad group status|État du groupe d'annonces|Anzeigengruppenstatus|"
    "Estado del grupo de anuncios|Advertentiegroepstatus|Keyword status|État du mot clé|Keyword-Status|"
    "Asset group status|Interaction rate|Taux d'interaction|"
    "Interaktionsrate|Tasa de interacción|Interactiepercentage|Search impr. share|Optimisation score|"
    "Optimization score|Principales requêtes contenant ce mot|Conv. value / cost|Avg. cost|Coût moy."
)
BESIDES = (
    "CTR|Interactions|Campaign type|Type de campagne|Kampagnentyp|Tipo de campaña|Campagnetype|Budget|"
    "Budget name|Budget type|Status|Status reasons|Statut|État|Nom du groupe de campagnes|Campaign group name|"
    "Match type|Type de correspondance|Keyword match type|Bid strategy type|Top queries containing this word|"
    "Interaktionen|Interacciones|Interacties|All conv.|View-through conv.|Kampagnengruppenname|CPM moy.|Avg. CPM|"
    "Campaign ID|Account name|Customer ID|Conversion name"
)
# Another tool of nearly the same columns writes these.
OTHERS = frozenset({"spend", "gregorian date", "account number", "depense", "ausgaben"})

ROLES = by_label(ALIASES)
ABOUT = by_label({dimension: {"any": written} for dimension, written in DIMENSIONS.items()})
OWN_LABELS = frozenset(by_label({"own": {"any": OWN}}))
KNOWN = frozenset({*ROLES, *ABOUT, *OWN_LABELS, *by_label({"besides": {"any": BESIDES}})})
EVERY = dict.fromkeys(KNOWN, "known") | ABOUT | ROLES
AMOUNTS = ("impressions", "clicks", "cost", "conversions", "revenue")
NUMERIC = frozenset({*AMOUNTS, "converted_cost"})
# The name of the report and its period; people add a line.
LINES_ABOVE = 3
COMPARED = ("(comparaison)", "(comparison)", "(vergleich)", "(vergleichszeitraum)", "(comparacion)", "(vergelijking)")
# The mark of each language, used only where no number of the file tells; Spanish has both.
DECIMALS = {"en": ".", "fr": ",", "de": ",", "nl": ","}


def matches(head: Head) -> bool:
    """Whether this is a report or an overview card of Google Ads."""
    place = head.header(EVERY, above=LINES_ABOVE)
    if place is None or not {"cost", "converted_cost", "clicks", "impressions"} & set(place.roles):
        return False
    labels = [plain(label) for label in place.cells if label.strip() and not compared(label)]
    if OTHERS & set(labels):
        return False
    own = sum(label in OWN_LABELS for label in labels)
    strange = any(label not in KNOWN for label in labels)
    if own and stated_period(place.above) is not None:
        return True
    return own >= 3 or (place.has("cost") and own >= 1 and not strange) or (not strange and is_card(head, place))


def is_card(head: Head, place: Place) -> bool:
    """Whether the amounts, the labels or the name of the file are those of an overview card."""
    rows = head.grids[place.separator][place.index + 1 : place.index + 4]
    ranks = [rank for rank, role in enumerate(place.roles) if role == "cost"]
    amounts = [row[rank] for row in rows for rank in ranks if rank < len(row)]
    signed = currency_of_signs(amounts) != (None, None)
    compares = any(compared(label) for label in place.cells)
    return place.index == 0 and (signed or compares or named_period(head.file) is not None)


def read(page: Page) -> Reading:
    """A report or a card in the tidy shape, its totals and its compared period set aside."""
    place = page.place(EVERY, above=LINES_ABOVE)
    table = without_compared(cut(page, place, KNOWN))
    about = [rank for rank, label in enumerate(table.plain_header()) if ROLES.get(label) not in NUMERIC]
    totals = labelled(table, about)
    language = language_of(table.header, ALIASES)
    whole = Columns(table, ROLES, NUMERIC, DECIMALS.get(language or ""))
    roles = {role: whole.first(role, f"converted_{role}") for role in AMOUNTS}
    amounts = {role: values for role, by in roles.items() if by and (values := whole.numbers(by)) is not None}
    rows = Columns(table.keep(~totals), ROLES, NUMERIC)
    period = stated_period(place.above) or named_period(page.file)
    days, grain = dated(rows, period or (None, None), language)
    currency, unsure = currency_of(rows)
    frame = tidy(
        rows.table,
        TOOL,
        page.file,
        {role: values[~totals] for role, values in amounts.items()}
        | {"date": days, "channel": TOOL, "campaign": rows.texts("campaign"), "currency": currency},
    )
    dimension = dimension_of(table)
    labels = named(table, totals, about)
    column = next((role for role in ("cost", "clicks", "impressions") if role in amounts), None)
    whole_account, differing = compare(amounts[column], totals, list(labels), column) if column else (False, [])
    return Reading(
        frame,
        [(rows.table, describe(rows.table, used=True, dimension=dimension))],
        dimension,
        grain,
        additive=dimension not in PARTIAL or (whole_account and dimension not in OVERLAPPING),
        period=period if period and period[0] else span_of(frame["date"], grain),
        totals=labels,
        doubts=whole.doubts
        + rows.doubts
        + period_doubts(place.above, period, days)
        + unsure
        + differing
        + last_line(table),
        language=language,
    )


def compared(label: str) -> bool:
    """Whether a column belongs to the period compared with."""
    return plain(label).endswith(COMPARED)


def without_compared(table: Table) -> Table:
    """A table without the columns of the period compared with."""
    kept = [rank for rank, label in enumerate(table.header) if not compared(label)]
    header = tuple(table.header[rank] for rank in kept)
    return replace(table, header=header, columns=tuple(table.columns[rank] for rank in kept))


def currency_of(rows: Columns) -> tuple[list[str | None] | str | None, list[Doubt]]:
    """The currency of each row from its column, else of all rows from the sign beside the amounts."""
    cost = rows.first("cost", "converted_cost")
    if cost is None:
        return None, []
    if column := rows.first("currency" if cost == "cost" else "converted_currency"):
        codes = [currency_code(cell) for cell in rows.cells(column)]
        return codes, [] if all(codes) else [("currency_missing", {})]
    code, sign = currency_of_signs(dict.fromkeys(rows.cells(cost)))
    if code is None:
        return None, [("currency_ambiguous", {"sign": sign}) if sign else ("currency_missing", {})]
    return code, []


def last_line(table: Table) -> list[Doubt]:
    """Google ends every line: a last one without its end may have been cut inside its last cell."""
    return [] if table.ended else [("last_line_unended", {})]


def dimension_of(table: Table) -> str:
    """What the rows are about, the finest first."""
    present = {ABOUT[label] for label in table.plain_header() if label in ABOUT}
    named_by = next((dimension for dimension in DIMENSIONS if dimension in present), None)
    return named_by or ("campaign" if "campaign" in table.ranks(ROLES) else "account")

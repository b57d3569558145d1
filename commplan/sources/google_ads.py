"""Google Ads: reports downloaded from its tables and its report editor, and the cards of its overview page.

A report has two lines above its header (its name and its period) unless somebody removed them, and rows of totals
anywhere. A card of the overview has no such line: its period stands in the name of the file, its amounts carry the
sign of the currency, and the columns of the period compared with are left aside.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.dates import Span, read_period
from commplan.sources.label import by_label, language_of, plain
from commplan.sources.money import currency_code, currency_of_signs
from commplan.sources.page import Head, Page, Place
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Mask, Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import labelled, named
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
    "currency": {
        "en": "Currency code|Currency",
        "fr": "Code de la devise|Code devise|Devise",
        "de": "Währungscode|Währung",
        "es": "Código de moneda|Moneda",
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
        "fr": "Valeur de conv.|Valeur conv.|Valeur de conversion|Valeur des conversions",
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
    "Estado de la campaña|Campagnestatus|Ad group status|Keyword status|Interaction rate|Taux d'interaction|"
    "Interaktionsrate|Tasa de interacción|Interactiepercentage|Search impr. share|Optimisation score|"
    "Optimization score|Principales requêtes contenant ce mot|Conv. value / cost|Avg. cost|Coût moy."
)
BESIDES = (
    "CTR|Interactions|Interactions rate|Campaign type|Type de campagne|Kampagnentyp|Tipo de campaña|Campagnetype|Budget|"
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
NUMERIC = frozenset({"impressions", "clicks", "cost", "conversions", "revenue"})
COMPARED = ("(comparaison)", "(comparison)", "(vergleich)", "(vergleichszeitraum)", "(comparacion)", "(vergelijking)")
ACCOUNT = frozenset({"total:account", "total:compte", "gesamt:konto", "total:cuenta", "totaal:account"})
NAMED_PERIOD = re.compile(r"[(_](\d{4})\.(\d\d)\.(\d\d)-(\d{4})\.(\d\d)\.(\d\d)[)_ ]")
# The mark of each language, used only where no number of the file tells; Spanish has both.
DECIMALS = {"en": ".", "fr": ",", "de": ",", "nl": ","}


Floats = npt.NDArray[np.float64]


def matches(head: Head) -> bool:
    """Whether this is a report or an overview card of Google Ads."""
    place = head.header(EVERY)
    if place is None or not place.has("cost") and not place.has("clicks") and not place.has("impressions"):
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
    place = page.head.header(EVERY)
    assert place is not None  # `matches` has seen it
    table = without_compared(cut(page, place, KNOWN))
    about = [rank for rank, label in enumerate(table.plain_header()) if ROLES.get(label) not in NUMERIC]
    totals = labelled(table, about)
    language = language_of(table.header, ALIASES)
    whole = Columns(table, ROLES, NUMERIC, DECIMALS.get(language or ""))
    amounts = {role: values for role in sorted(NUMERIC) if (values := whole.numbers(role)) is not None}
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
    additive, differing = compare_totals(amounts, totals, list(labels), dimension)
    return Reading(
        frame,
        [(rows.table, describe(rows.table, used=True, dimension=dimension))],
        dimension,
        grain,
        additive,
        period or span_of(frame["date"], grain),
        labels,
        whole.doubts + rows.doubts + period_doubts(place, period, days is not None) + unsure + differing,
        language,
    )


def compared(label: str) -> bool:
    """Whether a column belongs to the period compared with."""
    return plain(label).endswith(COMPARED)


def without_compared(table: Table) -> Table:
    """A table without the columns of the period compared with."""
    kept = [rank for rank, label in enumerate(table.header) if not compared(label)]
    header = tuple(table.header[rank] for rank in kept)
    return replace(table, header=header, columns=tuple(table.columns[rank] for rank in kept))


def stated_period(above: Sequence[Sequence[str]]) -> Span | None:
    """The period that one of the lines above the header is; English puts commas into it."""
    found = (read_period(",".join(row).strip(" ,;\t")) for row in above[-3:])
    return next((period for period in found if period is not None), None)


def named_period(file: str) -> Span | None:
    """The period in the name of a card: `Campagnes(2025.01.01-2025.10.09_par_rapport_à_…).csv`."""
    match = NAMED_PERIOD.search(file)
    if match is None:
        return None
    year, month, day, *last = map(int, match.groups())
    try:
        return date(year, month, day), date(last[0], last[1], last[2])
    except ValueError:
        return None


def period_doubts(place: Place, period: Span | None, has_days: bool) -> list[Doubt]:  # noqa: FBT001
    """What is not sure about the period of a report whose rows have no date."""
    if period == (None, None):
        return [] if has_days else [("period_open", {})]
    if period is not None or has_days:
        return []
    above = [",".join(row).strip(" ,") for row in place.above if any(row)]
    return [("period_unread", {"found": above[-1]})] if above else [("period_missing", {})]


def currency_of(rows: Columns) -> tuple[list[str | None] | str | None, list[Doubt]]:
    """The currency of each row from its column, else of all rows from the sign beside the amounts."""
    if not rows.has("cost"):
        return None, []
    if rows.has("currency"):
        codes = [currency_code(cell) for cell in rows.cells("currency")]
        return codes, [] if all(codes) else [("currency_missing", {})]
    code, sign = currency_of_signs(dict.fromkeys(rows.cells("cost")))
    if code is None:
        return None, [("currency_ambiguous", {"sign": sign}) if sign else ("currency_missing", {})]
    return code, []


def dimension_of(table: Table) -> str:
    """What the rows are about, the finest first."""
    present = {ABOUT[label] for label in table.plain_header() if label in ABOUT}
    named_by = next((dimension for dimension in DIMENSIONS if dimension in present), None)
    return named_by or ("campaign" if "campaign" in table.ranks(ROLES) else "account")


def compare_totals(
    amounts: Mapping[str, Floats], totals: Mask, labels: list[str], dimension: str
) -> tuple[bool, list[Doubt]]:
    """Whether the rows are the figures of the account, and which row of totals they do not add up to.

    The first row of totals sums the rows. The account may hold more, such as campaigns without ad groups.
    """
    additive, doubts = dimension not in PARTIAL, list[Doubt]()
    column = next((role for role in ("cost", "clicks", "impressions") if role in amounts), None)
    for label, total in zip(labels, amounts[column][totals] if column else (), strict=False):
        rows = float(np.nansum(amounts[str(column)][~totals]))
        if abs(rows - total) <= 0.005 * len(totals) + 0.01 or np.isnan(total):
            additive = additive or (plain(label) in ACCOUNT and dimension not in OVERLAPPING)
        elif label == labels[0] or plain(label) in ACCOUNT:
            key = "rows_below_account" if plain(label) in ACCOUNT else "total_differs"
            doubts.append((key, {"label": label, "column": column, "rows": round(rows, 2), "total": float(total)}))
    return additive, doubts

"""Google Ads: reports downloaded from its tables and its report editor, and the cards of its overview page.

A report has two lines above its header (its name and its period) unless somebody removed them, and rows of totals
anywhere. A card of the overview has no such line: its period stands in the name of the file, its amounts carry the
sign of the currency, and the columns of the period compared with are left aside.
"""

from dataclasses import replace

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.google_ads_labels import ABOUT, ALIASES, DIMENSIONS, EVERY, KNOWN, OTHERS, OWN_LABELS, ROLES
from commplan.sources.google_ads_queries import SEARCHED, query_reading
from commplan.sources.google_period import named_period, period_doubts, stated_period
from commplan.sources.label import language_of, plain
from commplan.sources.money import currency_codes, currency_of_signs
from commplan.sources.page import Head, Page, Place
from commplan.sources.table import Mask, Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import compare, labelled, named
from commplan.sources.when import dated, span_of

__all__ = ["TOOL", "matches", "read"]

TOOL = "google_ads"

PARTIAL = frozenset({"word", "search", "search_term", "keyword", "location", "audience", "age", "gender", "asset"})
PARTIAL |= {"landing_page"}
OVERLAPPING = frozenset({"word"})
AMOUNTS = ("impressions", "clicks", "cost", "conversions", "revenue")
NUMERIC = frozenset({*AMOUNTS, "converted_cost"})
# The name of the report and its period; people add a line.
LINES_ABOVE = 3
COMPARED = (
    "(comparaison)", "(comparison)", "(vergleich)", "(vergleichszeitraum)", "(comparacion)", "(vergelijking)",
    "(compare to)", "(comparer a)", "(vergleichen mit)", "(comparar con)", "(vergelijken met)", "(change)",
    "(change %)", "(variation)", "(variation %)", "(variation en %)",
)  # fmt: skip
# The mark of each language, used only where no number of the file tells; Spanish has both.
DECIMALS = {"en": ".", "fr": ",", "de": ",", "nl": ",", "it": ",", "pt": ",", "pl": ","}


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
    totals = totals_in(table, about)
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
    searched = query_reading(rows, frame, dimension, ABOUT)
    labels = named(table, totals, about)
    column = next((role for role in ("cost", "clicks", "impressions") if role in amounts), None)
    whole_account, differing = compare(amounts[column], totals, list(labels), column) if column else (False, [])
    covered = period if period and period[0] else span_of(frame["date"], grain)
    if searched is not None:
        searched.grain, searched.period, searched.language = grain, covered, language
    return Reading(
        frame,
        [(rows.table, describe(rows.table, used=True, dimension=dimension))],
        dimension,
        grain,
        additive=dimension not in PARTIAL or (whole_account and dimension not in OVERLAPPING),
        period=covered,
        totals=labels,
        doubts=whole.doubts
        + rows.doubts
        + period_doubts(place.above, period, days)
        + unsure
        + differing
        + last_line(table),
        language=language,
        also=[] if searched is None else [searched],
    )


def totals_in(table: Table, about: list[int]) -> Mask:
    """Rows of totals; people may search the word alone, so that among searches it needs what it sums behind it."""
    searches = [rank for rank in about if ABOUT.get(table.plain_header()[rank]) in SEARCHED]
    mask = labelled(table, [rank for rank in about if rank not in searches])
    for rank in searches:
        colon = np.array([":" in str(cell) for cell in table.columns[rank]], dtype=bool)
        mask |= labelled(table, [rank]) & colon
    return mask


def compared(label: str) -> bool:
    """Whether a column belongs to the period compared with."""
    return plain(label).endswith(COMPARED)


def without_compared(table: Table) -> Table:
    """A table without the columns of the period compared with."""
    kept = [rank for rank, label in enumerate(table.header) if not compared(label)]
    if len(kept) == len(table.header):
        # A table that stays as it is keeps the columns that are not made yet.
        return table
    header = tuple(table.header[rank] for rank in kept)
    return replace(table, header=header, columns=tuple(table.columns[rank] for rank in kept))


def currency_of(rows: Columns) -> tuple[list[str | None] | str | None, list[Doubt]]:
    """The currency of each row from its column, else of all rows from the sign beside the amounts."""
    cost = rows.first("cost", "converted_cost")
    if cost is None:
        return None, []
    if column := rows.first("currency" if cost == "cost" else "converted_currency"):
        codes = currency_codes(rows.cells(column))
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

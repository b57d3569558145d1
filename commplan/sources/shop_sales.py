"""Sales that a shop system has summed, by day, by product or both, whatever the system.

A row without a product is shipping, a gift card or a change to an order: it has no product and stays, since it is in
the totals. Discounts and returns are negative, as they are taken off.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.dates import Span
from commplan.sources.label import Aliases, by_label, language_of
from commplan.sources.money import currency_of_signs
from commplan.sources.named_period import period_in_name
from commplan.sources.page import Page
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import labelled, named
from commplan.sources.when import GRAINS, dated, span_of

__all__ = ["AMOUNTS", "sales_reading"]

AMOUNTS = ("orders", "items", "gross_sales", "discounts", "returns", "net_sales", "taxes", "shipping", "total_sales")
MONEY = AMOUNTS[2:]
# Systems differ in the sign of what is taken off.
TAKEN_OFF = ("discounts", "returns")
# What rows may be about besides their date, the finest first.
PARTS = ("product", "vendor", "channel", "country")
NAMING = frozenset({*GRAINS, *PARTS})
DECIMAL = "."


def sales_reading(page: Page, aliases: Aliases, tool: str) -> Reading:
    """The sales of a page, in the roles `day`, `week`, `month`, `product` and those of `AMOUNTS`."""
    roles = by_label(aliases)
    table = cut(page, page.place(roles, least=2, above=0), frozenset(roles))
    totals = labelled(table, [rank for role, ranks in table.ranks(roles).items() if role in NAMING for rank in ranks])
    rows = Columns(table.keep(~totals), roles, frozenset(AMOUNTS), None if table.separator == ";" else DECIMAL)
    language = language_of(table.header, aliases)
    days, grain = dated(rows, (None, None), language)
    currency, doubts = money(rows)
    values = {"date": days, "product": rows.texts("product"), "currency": currency, **amounts(rows)}
    frame = tidy(rows.table, tool, page.file, values, "sales")
    period = period_in_name(page.file) if days is None else span_of(frame["date"], grain)
    dimension = rows.first(*PARTS) or "total"
    return Reading(
        frame,
        [(rows.table, describe(rows.table, used=True, dimension=dimension))],
        dimension,
        grain,
        additive=True,
        period=period,
        totals=named(table, totals, range(len(table.header))),
        doubts=rows.doubts + remarks(table, period, doubts),
        language=language,
        kind="sales",
    )


def amounts(rows: Columns) -> Mapping[str, npt.NDArray[np.float64] | None]:
    """Every figure of the table; what is taken off is negative."""
    found = {role: rows.numbers(role) for role in AMOUNTS}
    for role in TAKEN_OFF:
        cells = found[role]
        if cells is not None and np.nansum(cells) > 0:
            found[role] = 0 - cells
    return found


def money(rows: Columns) -> tuple[str | None, list[Doubt]]:
    """The currency whose sign stands beside the amounts."""
    code, sign = currency_of_signs(cell for role in MONEY for cell in dict.fromkeys(rows.cells(role)))
    if code:
        return code, []
    return None, [("currency_ambiguous", {"sign": sign}) if sign else ("currency_missing", {})]


def remarks(table: Table, period: Span, unsure: list[Doubt]) -> list[Any]:
    """What is not sure about a table of sales."""
    if table.remark:
        return [("no_data", {"found": table.remark})]
    return unsure + ([("period_missing", {})] if None in period and len(table) else [])

"""WooCommerce: orders from its Analytics and from the order exports of plugins, in the languages of WordPress.

Analytics gives the revenue of an order without tax and shipping, and what was paid back on lines of their own that
bear its number. The plugins give its total, its taxes and its
shipping, which never contains tax here, so that the revenue is what is left; one line an order or one an article.
"""

import re

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.label import by_label, language_of, plain
from commplan.sources.page import Head, Page
from commplan.sources.shop_orders import amount, days, order_reading, orders_table, paid_doubts
from commplan.sources.shop_revenue import after_refunds
from commplan.sources.shop_rows import Lines, by_order, mapped, picked, summed
from commplan.sources.table import Cells
from commplan.sources.tidy import Doubt, Reading
from commplan.sources.woocommerce_labels import ALIASES, STATES

__all__ = ["TOOL", "matches", "read"]

TOOL = "woocommerce"

ROLES = by_label(ALIASES)
MONEY = frozenset({"net", "discounts", "cart_discounts", "shipping", "taxes", "refunds", "total"})
NUMERIC = MONEY | {"sold", "quantity"}
DECIMAL = "."
Floats = npt.NDArray[np.float64]
NAMES = {plain(name): state for state, names in STATES.items() for name in names.split("|")}
# What was paid back was paid.
PAID = {state: state in {"completed", "processing", "refunded"} for state in STATES}
# Brought nothing, whatever their total says: `refunded` is the whole order.
NOTHING = frozenset({"refunded", "cancelled", "failed", "checkout-draft", "trash"})
# `name:Tea|quantity:2|total:10.00`, or the same as JSON, for each article of an order.
QUANTITY = re.compile(r"\bquantity\"?: ?\"?(\d+)")
# Words of other shop systems whose orders look alike.
OTHERS = frozenset({"financial status", "new client", "nouveau client", "buyer user id", "neukunde", "cliente nuevo"})


def matches(head: Head) -> bool:
    """Whether these are orders: a number, a state, and revenue beside articles or a total in this system's words."""
    place = head.header(ROLES, least=4, above=0)
    if place is None or OTHERS & set(head.plain[place.separator][place.index]):
        return False
    numbered = place.has("order") or place.has("order_id")
    return numbered and place.has("created", "status") and (place.has("net", "sold") or place.has("total"))


def read(page: Page) -> Reading:
    """The orders of a page."""
    table, totals = orders_table(page, ROLES, least=4)
    every = Columns(table, ROLES, NUMERIC, None if table.separator == ";" else DECIMAL)
    number = every.first("order", "order_id") or "order"
    lines = by_order(every, number, every.first("total", "net") or "total")
    rows = picked(every, lines)
    language = language_of(table.header, ALIASES)
    status = states(rows)
    paid = mapped(status, PAID)
    values = figures(rows, status, summed(every, lines, "net")) | {
        "date": days(rows, "created", "paid_at", language=language),
        "order": [cell.lstrip("#") or None for cell in rows.cells(number)],
        "status": status,
        "source": rows.texts("source"),
        "items": items(every, rows, lines),
        "is_paid": paid,
    }
    doubts: list[Doubt] = [*every.doubts, *paid_doubts(status, paid)]
    return order_reading(page, table, rows, values, TOOL, doubts, language, totals=totals)


def states(rows: Columns) -> Cells:
    """The word of the system for the state of each order; one that a plugin added stays as it is written."""
    words = [cell.removeprefix("wc-") for cell in rows.cells("status")]
    own = {plain(word): word for word in set(words) if word}
    return mapped(words, own | NAMES)


def figures(rows: Columns, status: Cells, given: Floats | None) -> dict[str, Floats]:
    """The amounts of each order, its revenue being given or what tax and shipping leave of the total."""
    found = {role: amount(rows, role) for role in ("shipping", "taxes", "refunds", "total")}
    found["discounts"] = amount(rows, rows.first("discounts", "cart_discounts") or "discounts")
    if given is None:
        found["subtotal"] = found["total"] - found["taxes"] - np.nan_to_num(found["shipping"])
        given = after_refunds(found["subtotal"], np.nan_to_num(found["taxes"]), found["refunds"])
    lost = np.array([word in NOTHING for word in status], dtype=bool)
    return found | {"net": np.where(lost, 0, given)}


def items(every: Columns, rows: Columns, lines: Lines) -> Floats | None:
    """How many articles each order has: as the export says, else the sum over its lines or over its list."""
    if rows.has("net"):
        return summed(every, lines, "sold")
    if rows.has("sold"):
        return rows.numbers("sold")
    if every.has("quantity") or not rows.has("articles"):
        return summed(every, lines, "quantity")
    listed = [QUANTITY.findall(cell) for cell in rows.cells("articles")]
    return np.array([sum(map(int, found)) if found else np.nan for found in listed], dtype=float)

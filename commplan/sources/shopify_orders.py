"""Shopify: the export of orders, one line per article, the values of an order on its first line only.

Its labels are English whatever the language of the shop. `paid` says what the shop decided: an order that has no day
of payment and whose whole total is outstanding is not paid, and that the export contradicts itself is told.
"""

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.label import plain
from commplan.sources.page import Head, Page
from commplan.sources.shop_orders import amount, days, order_reading, orders_table, paid_doubts
from commplan.sources.shop_revenue import Amounts, net_of
from commplan.sources.shop_rows import by_order, mapped, picked, summed
from commplan.sources.table import Cells, Mask
from commplan.sources.tidy import Doubt, Reading

__all__ = ["NUMERIC", "TOOL", "lined", "matches", "read"]

TOOL = "shopify"

LABELS = {
    "order": "Name",
    "email": "Email",
    "phone": "Phone",
    "name": "Billing Name",
    "postcode": "Billing Zip",
    "financial": "Financial Status",
    "fulfilment": "Fulfillment Status",
    "created": "Created at",
    "paid_at": "Paid at",
    "cancelled_at": "Cancelled at",
    "currency": "Currency",
    "subtotal": "Subtotal",
    "shipping": "Shipping",
    "taxes": "Taxes",
    "total": "Total",
    "discounts": "Discount Amount",
    "refunds": "Refunded Amount",
    "outstanding": "Outstanding Balance",
    "duties": "Duties",
    "quantity": "Lineitem quantity",
    "article": "Lineitem name",
    "source": "Source",
}
ROLES = {plain(label): role for role, label in LABELS.items()}
NUMERIC = frozenset(
    {"subtotal", "shipping", "taxes", "total", "discounts", "refunds", "outstanding", "duties", "quantity"}
)
FIGURES = ("total", "subtotal", "quantity")
FIGURES_OF_REVENUE = ("subtotal", "discounts", "shipping", "taxes", "total", "refunds")
DECIMAL = "."
# Whether an order in each financial state was paid in full; what was paid back was paid.
PAID = {
    "paid": True,
    "partially_refunded": True,
    "refunded": True,
    "partially_paid": False,
    "pending": False,
    "authorized": False,
    "voided": False,
    "expired": False,
    "unpaid": False,
}


def matches(head: Head) -> bool:
    """Whether this is an export of orders: its own words for payment and for the name of an order."""
    place = head.header(ROLES, least=3, above=0)
    return place is not None and place.has("order", "financial") and any(place.has(role) for role in FIGURES)


def read(page: Page) -> Reading:
    """The orders of a page."""
    return lined(page, ROLES, TOOL)


def lined(page: Page, roles: dict[str, str], tool: str) -> Reading:
    """Orders of a page that has one line per article, in the roles of this module."""
    table, totals = orders_table(page, roles, least=3)
    every = Columns(table, roles, NUMERIC, None if table.separator == ";" else DECIMAL)
    lines = by_order(every, "order", every.first(*FIGURES) or "financial")
    rows = picked(every, lines)
    status, paid, doubts = states(rows)
    figures = {role: amount(rows, role) for role in FIGURES_OF_REVENUE}
    owed = figures["total"] - np.nan_to_num(amount(rows, "duties"))
    net = net_of(Amounts(**{**figures, "total": owed}))
    values = {
        **figures,
        "date": days(rows, "created", "paid_at"),
        "order": rows.texts("order"),
        "status": status,
        "source": rows.texts("source"),
        "items": summed(every, lines, "quantity"),
        "net": np.where(never(status, paid), 0, net),
        "is_paid": paid,
    }
    return order_reading(page, table, rows, values, tool, [*every.doubts, *doubts], totals=totals)


def states(rows: Columns) -> tuple[Cells, Cells, list[Doubt]]:
    """The state of each order, whether it is paid, and how many are said to be paid while nothing was."""
    words = rows.cells("financial")
    names = {plain(word): plain(word).replace(" ", "_") or None for word in set(words)}
    status = mapped(words, names)
    paid = mapped(words, {word.replace("_", " "): known for word, known in PAID.items()} | PAID)
    doubts = paid_doubts(status, paid)
    unpaid = contradicted(rows, status)
    paid[unpaid] = False
    if rows.has("cancelled_at"):
        status[np.array([bool(cell) for cell in rows.cells("cancelled_at")], dtype=bool)] = "cancelled"
    count = int(unpaid.sum())
    return status, paid, [*doubts, *([("paid_but_outstanding", {"count": count})] if count else [])]


def contradicted(rows: Columns, status: Cells) -> Mask:
    """Orders called paid that have no day of payment, and whose total is outstanding."""
    if not rows.has("paid_at") or not rows.has("outstanding"):
        return np.zeros(len(status), dtype=bool)
    undated = np.array([not cell for cell in rows.cells("paid_at")], dtype=bool)
    outstanding = amount(rows, "outstanding")
    nothing = (outstanding > 0) & (outstanding >= amount(rows, "total"))
    said = np.array([word == "paid" for word in status], dtype=bool)
    return np.asarray(said & undated & nothing)


def never(status: Cells, paid: Cells) -> Mask:
    """Orders that were given up before anything was paid."""
    given_up = [word in {"cancelled", "voided"} and known is not True for word, known in zip(status, paid, strict=True)]
    return np.array(given_up, dtype=bool)

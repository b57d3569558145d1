"""Etsy: the export of orders sold, whose days have the month first and a year of two digits.

The order value is before discounts. Sales tax that Etsy adds and hands over is on top of it; tax inside the prices,
as in Europe, stands nowhere in the export, which is told.
"""

import re

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates
from commplan.sources.label import plain
from commplan.sources.moments import quick_days
from commplan.sources.page import Head, Page
from commplan.sources.shop_orders import amount, days, order_reading, orders_table, paid_doubts
from commplan.sources.shop_revenue import after_refunds
from commplan.sources.shop_rows import by_order, picked
from commplan.sources.tidy import Doubt, Reading

__all__ = ["TOOL", "matches", "read"]

TOOL = "etsy"

LABELS = {
    "created": "Sale Date",
    "order": "Order ID",
    # A name of its own that every buyer has: as sure as an address.
    "email": "Buyer User ID",
    "name": "Full Name",
    "postcode": "Ship Zipcode",
    "items": "Number of Items",
    "currency": "Currency",
    "subtotal": "Order Value",
    "discounts": "Discount Amount",
    "shipping_discount": "Shipping Discount",
    "shipping": "Shipping",
    "taxes": "Sales Tax",
    "total": "Order Total",
    "adjusted": "Adjusted Order Total",
    "status": "Status",
}
ROLES = {plain(label): role for role, label in LABELS.items()}
NUMERIC = frozenset({"items", "subtotal", "discounts", "shipping_discount", "shipping", "taxes", "total", "adjusted"})
DECIMAL = "."
SHORT_YEAR = re.compile(r"(\d{1,2}/\d{1,2}/)(\d{2})")
PAID = {"paid": True, "completed": True, "refunded": True, "open": None, "unpaid": False, "canceled": False}
# Countries whose prices contain a tax that the export does not show, by their currency.
TAX_INSIDE = frozenset({"EUR", "GBP", "CHF", "SEK", "DKK", "NOK", "PLN", "CZK", "HUF", "AUD", "NZD"})


def matches(head: Head) -> bool:
    """Whether this is the export of orders: one value and one buyer an order."""
    place = head.header(ROLES, least=4, above=0)
    return place is not None and place.has("created", "order", "subtotal")


def read(page: Page) -> Reading:
    """The orders of a page."""
    table, totals = orders_table(page, ROLES, least=4)
    every = Columns(table, ROLES, NUMERIC, None if table.separator == ";" else DECIMAL)
    rows = picked(every, by_order(every, "order", "subtotal"))
    figures = {role: amount(rows, role) for role in ("subtotal", "discounts", "taxes", "total")}
    # What was paid back shows in a total of its own.
    refunds = figures["total"] - amount(rows, "adjusted")
    sold = figures["subtotal"] - np.nan_to_num(figures["discounts"])
    status = rows.texts("status") or [None] * len(rows.table)
    # An order is listed once it is paid.
    paid = [True if word is None else PAID.get(plain(word)) for word in status]
    values = {
        **figures,
        "date": sold_on(rows),
        "order": rows.texts("order"),
        "status": status,
        "items": rows.numbers("items"),
        "shipping": amount(rows, "shipping") - np.nan_to_num(amount(rows, "shipping_discount")),
        "refunds": refunds,
        "net": after_refunds(sold, np.nan_to_num(figures["taxes"]), refunds),
        "is_paid": paid,
    }
    doubts = [*every.doubts, *paid_doubts(status, paid), *hidden_tax(rows)]
    return order_reading(page, table, rows, values, TOOL, doubts, totals=totals)


def sold_on(rows: Columns) -> Dates | None:
    """The day of every order; days such as `09/20/26` have the month first."""
    found = quick_days([iso(cell) for cell in rows.cells("created")])
    return days(rows, "created") if found is None else found


def iso(text: str) -> str:
    """A day with a year of two digits as Etsy writes it, year first; any other text as it is."""
    match = SHORT_YEAR.fullmatch(text)
    if match is None:
        return text
    month, day, _ = match[1].split("/")
    return f"20{match[2]}-{int(month):02d}-{int(day):02d}"


def hidden_tax(rows: Columns) -> list[Doubt]:
    """Whether prices are those of countries that put a tax inside, while the export shows none."""
    codes = {cell.upper() for cell in rows.cells("currency")} & TAX_INSIDE
    taxed = bool(np.nansum(amount(rows, "taxes")) > 0)
    return [("tax_inside_unseen", {"column": rows.label("subtotal")})] if codes and not taxed else []

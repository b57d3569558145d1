"""Orders in the tidy shape, whatever shop system wrote them: what is known of every one of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates
from commplan.sources.money import currency_codes, currency_of_signs
from commplan.sources.page import Page
from commplan.sources.privacy import pseudonyms
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import labelled, named
from commplan.sources.when import ordered, span_of

__all__ = ["MONEY", "amount", "currencies", "customers", "days", "order_reading", "orders_table", "paid_doubts"]

# Where the word stands that makes a row a total: in place of a number or of a day.
NUMBERED = frozenset({"order", "order_id", "reference", "created", "day"})

Floats = npt.NDArray[np.float64]
Texts = Sequence[str | None] | None

# Roles that hold money, of which one at least shows the currency where the tool writes its sign.
MONEY = ("total", "net", "subtotal", "discounts", "shipping", "taxes", "refunds")


def orders_table(page: Page, roles: Mapping[str, str], *, least: int) -> tuple[Table, dict[str, int]]:
    """The lines of a page without the rows of totals that people add, and where these stand."""
    table = cut(page, page.place(roles, least=least, above=0), frozenset(roles))
    ranks = [rank for rank, label in enumerate(table.plain_header()) if roles.get(label) in NUMBERED]
    sums = labelled(table, ranks)
    return (table.keep(~sums) if sums.any() else table), named(table, sums, ranks)


def amount(columns: Columns, role: str) -> Floats:
    """An amount of every order, NaN where it is not given."""
    found = columns.numbers(role)
    return np.full(len(columns.table), np.nan) if found is None else found


def days(columns: Columns, *roles: str, language: str | None = None) -> Dates | None:
    """The day of every order, from the first of these roles that has a column."""
    role = columns.first(*roles)
    return None if role is None else ordered(columns, role, (None, None), language)


def customers(columns: Columns) -> tuple[Texts, list[Doubt]]:
    """A keyed hash for whoever ordered; names alone may be shared by two people, which is said."""
    emails = columns.texts("email")
    if emails is not None and None not in emails:
        return pseudonyms(emails), []
    found = pseudonyms(emails, columns.texts("phone"), names(columns), postcodes(columns))
    named = found is not None and not columns.has("email", "phone", "postcode") and len(found) > 0
    return found, [("customers_by_name", {"column": columns.label("name")})] if named else []


def names(columns: Columns) -> Texts:
    """The full name of every customer, where it stands in two columns as where it stands in one."""
    last, first = columns.texts("name"), columns.texts("first_name")
    if last is None or first is None:
        return last
    return [" ".join(filter(None, pair)) or None for pair in zip(first, last, strict=True)]


def postcodes(columns: Columns) -> Texts:
    """The postcodes; a spreadsheet is told by an apostrophe in front of one that it is a text."""
    found = columns.texts("postcode")
    return None if found is None else [cell and cell.lstrip("'") for cell in found]


def currencies(columns: Columns) -> tuple[str | list[str | None] | None, list[Doubt]]:
    """The currency in its own column, else the one whose sign stands beside the amounts."""
    if columns.has("currency"):
        return currency_codes(columns.cells("currency")), []
    signs = [cell for role in MONEY for cell in dict.fromkeys(columns.cells(role))]
    code, several = currency_of_signs(signs)
    if code is None and several and len(signs):
        return None, [("currency_ambiguous", {"sign": several})]
    return code, [] if code or not signs else [("currency_missing", {})]


def paid_doubts(status: Iterable[Any], paid: Iterable[Any]) -> list[Doubt]:
    """Words for the state of an order that do not say whether it is paid."""
    open_words = {str(word) for word, known in zip(status, paid, strict=True) if known is None and word}
    return [("order_status_unknown", {"kinds": ", ".join(sorted(open_words)[:5])})] if open_words else []


def order_reading(
    page: Page,
    table: Table,
    columns: Columns,
    values: Mapping[str, Any],
    tool: str,
    doubts: Sequence[Doubt],
    language: str | None = None,
    totals: Mapping[str, int] | None = None,
) -> Reading:
    """The reading of a page of orders.

    Parameters
    ----------
    table
        Every line of the page.
    columns
        The line of each order that holds its values.
    values
        Columns of `orders`; the customer, the currency and whether they are sure come from `columns`.
    """
    who, shared = customers(columns)
    currency, unsure = currencies(columns)
    frame = tidy(columns.table, tool, page.file, {"customer": who, "currency": currency, **values}, "orders")
    if len(frame) and frame["total"].isna().all() and frame["net"].isna().all():
        expected = [label for label, role in columns.roles.items() if role in {"total", "net"}]
        raise DamagedFile("no_figures", row=table.line, expected=", ".join(expected[:4]))
    undecided = int((frame["net"].isna() & frame["total"].notna()).sum())
    lacking: list[Doubt] = [("net_unknown", {"count": undecided})] if undecided else []
    if table.remark:
        doubts, unsure, lacking = [("no_data", {"found": table.remark})], [], []
    return Reading(
        frame,
        [(table, describe(table, used=True, dimension="order"))],
        "order",
        "day",
        additive=True,
        period=span_of(frame["date"], "day"),
        totals=dict(totals or {}),
        doubts=[*columns.doubts, *doubts, *shared, *unsure, *lacking],
        language=language,
        kind="orders",
    )

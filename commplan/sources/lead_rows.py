"""Requests and deals in the tidy shape, whatever system wrote them: whoever asked stands behind a keyed hash.

The name of a deal is that of whoever asked, so it is read nowhere.
"""

from dataclasses import replace
from typing import Any

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.label import language_of, plain
from commplan.sources.lead_contacts import contacts, dummies, numbers_of
from commplan.sources.lead_dates import day
from commplan.sources.lead_ends import closing, ended
from commplan.sources.lead_labels import ALIASES, NUMERIC, ROLES
from commplan.sources.money import code_in_label, currency_codes, currency_of_signs
from commplan.sources.page import Head, Page, Place
from commplan.sources.report_notes import without_notes
from commplan.sources.table import Mask, Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import labelled, named
from commplan.sources.when import span_of

__all__ = ["ABOVE", "lead_place", "leads"]

LEAST = 3
# Reports may have a title and the filters that were chosen above their table.
ABOVE = 14
# The roles that say who asked; deals are named after them.
WHO = ("deal", "name", "first_name", "email", "phone")


def lead_place(head: Head, *, above: int = 0) -> Place | None:
    """The header of a table of requests, None when there is none."""
    return head.header(ROLES, least=LEAST, above=above)


def leads(
    page: Page, tool: str, record: str | None = None, *, above: int = ABOVE, channel: str | None = None
) -> Reading:
    """The requests of a page.

    Parameters
    ----------
    record
        What every row is: a `deal`, a `lead` or a `contact`; None when the columns tell.
    above
        How many lines may stand above the header.
    channel
        The tool that brought all of them, where they come from its form.
    """
    page = without_notes(page)
    table = cut(page, page.place(ROLES, least=LEAST, above=above), frozenset(ROLES))
    rows, sums, doubts = requests(table)
    language = language_of(table.header, ALIASES)
    values, more = values_of(rows, record or kind_of(rows), language, dated=tool == "lead_list")
    shown = nobody(rows)
    frame = tidy(rows.table, tool, page.file, {**values, "channel": channels(rows, channel)}, "leads")
    return Reading(
        frame,
        [(shown, describe(shown, used=True, dimension="lead"))],
        "lead",
        "day",
        additive=True,
        period=span_of(frame["date"], "day"),
        totals=named(table, sums, [0]),
        doubts=[("no_data", {"found": table.remark})] if table.remark else [*rows.doubts, *doubts, *more],
        language=language,
        kind="leads",
    )


def requests(table: Table) -> tuple[Columns, Mask, list[Doubt]]:
    """The rows that are requests, which rows are totals, and how many were only tries of a form."""
    every = Columns(table, ROLES, NUMERIC)
    sums = labelled(table, [0] if table.header else []) & nameless(every)
    tried = dummies(every)
    rows = Columns(table.keep(~sums & ~tried), ROLES, NUMERIC, None if table.separator == ";" else ".")
    return rows, sums, [("test_leads", {"count": int(tried.sum())})] if tried.any() else []


def nobody(columns: Columns) -> Table:
    """The table without the columns that say who asked, whatever the file calls them."""
    table = columns.table
    hidden = {rank for role in WHO for rank in columns.ranks.get(role, [])}
    kept = [rank for rank in range(len(table.header)) if rank not in hidden]
    return replace(
        table, header=tuple(table.header[rank] for rank in kept), columns=tuple(table.columns[rank] for rank in kept)
    )


def nameless(columns: Columns) -> Mask:
    """Rows that are nobody's: without a day and without an address."""
    found = np.ones(len(columns.table), dtype=bool)
    for role in ("date", "email"):
        if columns.has(role):
            found &= np.array([not cell for cell in columns.cells(role)], dtype=bool)
    return found


def kind_of(columns: Columns) -> str:
    """What the rows are: deals have a name and an amount, contacts a place in a life cycle."""
    if columns.has("deal", "stage", "won_at", "lost_at", "pipeline"):
        return "deal"
    return "contact" if columns.has("lifecycle") else "lead"


def values_of(
    columns: Columns, record: str, language: str | None, *, dated: bool
) -> tuple[dict[str, Any], list[Doubt]]:
    """The columns of the tidy shape, and what is not sure about them."""
    contact, shared = contacts(columns)
    outcome, unsure = ended(columns)
    currency, unpriced = currency_of(columns)
    texts = {role: columns.texts(role) for role in ("status", "pipeline")}
    source, stage = columns.first("source", "campaign"), columns.first("stage", "lifecycle")
    return {
        **texts, "date": day(columns, "date", language), "record": record, "contact": contact, "outcome": outcome,
        "lead": numbers_of(columns, contact, record, dated=dated), "amount": columns.numbers("amount"),
        "source": source and columns.texts(source), "stage": stage and columns.texts(stage), "currency": currency,
        "closed": closing(columns, outcome, language),
    }, [*shared, *unsure, *unpriced]  # fmt: skip


def currency_of(columns: Columns) -> tuple[str | list[str | None] | None, list[Doubt]]:
    """The currency in its own column, in the label of the amount, or as a sign beside the amounts."""
    if columns.has("currency"):
        return currency_codes(columns.cells("currency")), []
    if not columns.has("amount"):
        return None, []
    code, several = currency_of_signs(dict.fromkeys(columns.cells("amount")))
    code = code or code_in_label(columns.label("amount"))
    if code or not any(columns.cells("amount")):
        return code, []
    return None, [("currency_ambiguous", {"sign": several})] if several else [("currency_missing", {})]


def channels(columns: Columns, channel: str | None) -> list[str | None] | str | None:
    """The tool that brought each row; what came without an advertisement came by no channel that is paid."""
    if channel is None or not columns.has("organic"):
        return channel
    return [None if plain(cell) in {"true", "1", "vrai"} else channel for cell in columns.cells("organic")]

"""Reports of mailings in the tidy shape, whatever e-mail tool wrote them: one row a mailing.

What was only a test and what is a part of another row is marked, never dropped: whoever adds rows up leaves both out.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.email_labels import ALIASES, NUMERIC, ROLES
from commplan.sources.label import language_of
from commplan.sources.money import code_in_label, currency_code, currency_of_signs
from commplan.sources.opened import told
from commplan.sources.page import Head, Page, Place
from commplan.sources.rehearsals import rehearsals
from commplan.sources.split_mailings import parts, without_mark
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import labelled, named
from commplan.sources.when import ordered, span_of

__all__ = ["labels_of", "mailing_place", "mailings"]

Floats = npt.NDArray[np.float64]
# What people did with a mailing.
REACTIONS = ("opens", "unique_opens", "some_opens", "clicks", "unique_clicks", "some_clicks", "unsubscribes")
AS_WRITTEN = ("recipients", "delivered", "soft_bounces", "hard_bounces", "unsubscribes", "complaints", "revenue")


def mailing_place(head: Head) -> Place | None:
    """The header of a report of mailings: what was sent, to how many, and what they did; None when there is none.

    A calendar of mailings without figures has their titles, subjects, lists and days.
    """
    place = head.header(ROLES, least=4, above=1)
    if place is None or not (place.has("campaign") or place.has("subject")):
        return None
    counted = (place.has("recipients") or place.has("delivered")) and any(place.has(role) for role in REACTIONS)
    return place if counted or place.has("campaign", "subject", "audience", "date") else None


def labels_of(place: Place) -> set[str]:
    """The labels of a header as they are compared."""
    return set(Table(tuple(place.cells), 0, (), np.zeros(0, dtype=np.int64)).plain_header())


def mailings(page: Page, tool: str) -> Reading:
    """The mailings of a page."""
    place = page.place(ROLES, least=4, above=1)
    table = cut(page, place, frozenset(ROLES))
    names = table.ranks(ROLES)
    first = [rank for role in ("campaign", "subject") for rank in names.get(role, [])]
    sums = labelled(table, first) if "date" not in names else undated_totals(table, first, names["date"][0])
    columns = Columns(table.keep(~sums), ROLES, NUMERIC, None if table.separator == ";" else ".")
    sent, doubts = sent_only(columns)
    columns = Columns(columns.table.keep(sent), ROLES, NUMERIC, columns.default)
    frame, more = mailing_frame(columns, page, tool, language_of(table.header, ALIASES))
    if table.remark:
        doubts, more = [("no_data", {"found": table.remark})], []
    return Reading(
        frame,
        [(table.keep(~sums), describe(table.keep(~sums), used=True, dimension="mailing"))],
        "mailing",
        "day",
        additive=True,
        period=span_of(frame["date"], "day"),
        totals=named(table, sums, first),
        doubts=[*columns.doubts, *doubts, *more],
        language=language_of(table.header, ALIASES),
        kind="emails",
    )


def undated_totals(table: Table, ranks: list[int], date: int) -> npt.NDArray[np.bool_]:
    """Rows of totals: they say so, and were not sent on any day; a mailing may be called `Total` too."""
    undated = np.array([not str(cell).strip() for cell in table.columns[date]], dtype=bool)
    return np.asarray(labelled(table, ranks) & undated, dtype=bool)


def sent_only(columns: Columns) -> tuple[npt.NDArray[np.bool_], list[Doubt]]:
    """The rows that are e-mails and were sent: drafts and text messages to telephones are not."""
    size = len(columns.table)
    recipients, dates, medium = columns.numbers("recipients"), columns.cells("date"), columns.cells("medium")
    undated = np.array([not cell for cell in dates], dtype=bool) if dates else np.zeros(size, dtype=bool)
    draft = undated & (np.nan_to_num(recipients) == 0) if recipients is not None else undated
    other = np.array([bool(cell) and "mail" not in cell.casefold() for cell in medium] or [False] * size, dtype=bool)
    found = {"mailings_unsent": int((draft & ~other).sum()), "messages_not_emails": int(other.sum())}
    return ~draft & ~other, [(key, {"count": count}) for key, count in found.items() if count]


def mailing_frame(columns: Columns, page: Page, tool: str, language: str | None) -> tuple[pd.DataFrame, list[Doubt]]:
    """The rows in the tidy shape, and what is not sure about them."""
    values: dict[str, Any] = {role: columns.numbers(role) for role in AS_WRITTEN}
    date = ordered(columns, "date", (None, None), language) if columns.has("date") else None
    opens, opened = told(columns, "opens", values["delivered"], values["recipients"])
    clicks, clicked = told(columns, "clicks", values["delivered"], values["recipients"])
    currency, unsure = currency_of(columns, values["revenue"])
    texts = {role: columns.texts(role) for role in ("campaign", "subject", "audience")}
    frame = tidy(columns.table, tool, page.file, {
        **values, **texts, "date": date, "currency": currency, "mailing": columns.texts("mailing"),
        "opens": opens[0], "unique_opens": opens[1], "clicks": clicks[0], "unique_clicks": clicks[1],
    }, "emails")  # fmt: skip
    return marked(frame, [*opened, *clicked, *unsure])


def marked(frame: pd.DataFrame, doubts: list[Doubt]) -> tuple[pd.DataFrame, list[Doubt]]:
    """The rows with the tests and the parts among them marked, and how many there are."""
    is_part = parts(frame)
    is_test = rehearsals(frame) & ~is_part
    frame["is_part"], frame["is_test"] = pd.Series(is_part, dtype=object), pd.Series(is_test, dtype=object)
    frame["campaign"] = without_mark(frame["campaign"])
    unnamed = frame["mailing"].isna()
    days = frame["date"].dt.strftime("%Y-%m-%d").fillna("")
    spoken = days + " " + frame["campaign"].fillna("") + " " + frame["subject"].fillna("")
    frame["mailing"] = frame["mailing"].where(~unnamed, spoken.str.strip()).astype(object)
    counts = {"test_sends": int(is_test.sum()), "split_parts": int(is_part.sum())}
    found: list[Doubt] = [(key, {"count": count}) for key, count in counts.items() if count]
    if len(frame) and frame[["recipients", "delivered", "unique_opens", "opens"]].isna().all(axis=None):
        found.append(("mailings_without_figures", {}))
    return frame, [*doubts, *found]


def currency_of(columns: Columns, revenue: Floats | None) -> tuple[str | list[str | None] | None, list[Doubt]]:
    """The currency of the revenue; nobody needs one where nothing was sold."""
    if columns.has("currency"):
        return [currency_code(cell) for cell in columns.cells("currency")], []
    if revenue is None or not np.nan_to_num(revenue).any():
        return None, []
    code, several = currency_of_signs(dict.fromkeys(columns.cells("revenue")))
    code = code or code_in_label(columns.label("revenue"))
    if code:
        return code, []
    return None, [("currency_ambiguous", {"sign": several})] if several else [("currency_missing", {})]

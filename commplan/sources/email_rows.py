"""What every report of e-mail campaigns shares: one row a mailing, whatever its tool calls the figures."""

import hashlib
import re
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.columns import Columns
from commplan.sources.email_tests import is_part, is_test
from commplan.sources.label import Aliases, by_label, language_of
from commplan.sources.page import Page
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Doubt, Reading, describe, tidy
from commplan.sources.totals import labelled, named
from commplan.sources.when import dated, span_of

__all__ = ["FIGURES", "read_mailings", "roles_of"]

FIGURES = (
    "recipients", "delivered", "hard_bounces", "soft_bounces", "opens", "unique_opens", "clicks", "unique_clicks",
    "unsubscribes", "complaints",
)  # fmt: skip
AMOUNTS = frozenset({*FIGURES, "revenue"})
NAMES = ("campaign", "subject", "audience")
# A separator before one or two zeros parts no thousands.
NO_FRACTION = re.compile(r"(?<=\d)[.,]0{1,2}$")
# The time of day behind a date, on either clock; the part of a date that is left has at least its year.
CLOCK = re.compile(
    r"(?<=\d)[,T]?\s*(?:(?:at|à|um|om|a las)\s+)?\d{1,2}(?::|h)\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?)?"
    r"\s*(?:\(?[A-Z]{2,5}\)?|Z|[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)


def roles_of(aliases: Aliases) -> dict[str, str]:
    """The role of each label; who loads an export elsewhere and saves it again writes `Open_Rate`."""
    roles = by_label(aliases)
    return roles | {label.replace(" ", "_"): role for label, role in roles.items()}


def read_mailings(page: Page, tool: str, aliases: Aliases, *, least: int = 4) -> Reading:
    """A report of campaigns as one row a mailing, test sends and parts of A/B tests being marked."""
    roles = roles_of(aliases)
    table = cut(page, page.place(roles, least=least), frozenset(roles))
    language = language_of(table.header, aliases)
    ranks = [rank for role in NAMES[:2] for rank in table.ranks(roles).get(role, [])]
    totals = labelled(table, ranks[:1])
    other = ~totals & of_another_channel(Columns(table, roles, AMOUNTS, "."))
    rows = Columns(table.keep(~totals & ~other), roles, AMOUNTS, None if table.separator == ";" else ".")
    days, grain = dated(without_time(rows), (None, None), language)
    values = values_of(rows) | {"date": days}
    values["mailing"] = rows.texts("mailing") or keys_of(rows)
    frame = tidy(rows.table, tool, page.file, values | marks_of(values, len(rows.table)), "emails")
    return Reading(
        frame,
        [(rows.table, describe(rows.table, used=True, dimension="mailing"))],
        "mailing",
        grain,
        additive=False,
        period=span_of(frame["date"], grain),
        totals=named(table, totals, ranks[:1]),
        doubts=[*rows.doubts, *doubts_of(rows.table, frame, int(other.sum()))],
        language=language,
        kind="emails",
    )


def without_time(rows: Columns) -> Columns:
    """The same rows, their dates without the time of day; the doubts are noted in one place."""
    if not rows.has("day"):
        return rows
    columns, rank = list(rows.table.columns), rows.rank("day")
    columns[rank] = np.array([CLOCK.sub("", cell) for cell in rows.cells("day")], dtype=object)
    return replace(rows, table=replace(rows.table, columns=tuple(columns)))


def values_of(rows: Columns) -> dict[str, Any]:
    """The columns of the file under the names of the kind."""
    values: dict[str, Any] = {role: rows.texts(role) for role in (*NAMES, "currency")}
    return values | {role: counts_of(rows, role) for role in FIGURES} | {"revenue": rows.numbers("revenue")}


def counts_of(rows: Columns, role: str) -> npt.NDArray[np.float64] | None:
    """A column of people or e-mails: `1.200` is twelve hundred of them, and `1200.0` is what some tools write."""
    if not rows.has(role):
        return None
    columns, rank = list(rows.table.columns), rows.rank(role)
    columns[rank] = np.array([NO_FRACTION.sub("", cell) for cell in rows.cells(role)], dtype=object)
    return replace(rows.table, columns=tuple(columns)).floats(rank, whole=True)


def marks_of(values: dict[str, Any], size: int) -> dict[str, list[bool]]:
    """Which rows are test sends, and which tell again what another row tells."""
    nothing: npt.NDArray[np.float64] = np.full(size, np.nan)
    sent = next((values[role] for role in ("recipients", "delivered") if values[role] is not None), nothing)
    earned = nothing if values["revenue"] is None else values["revenue"]
    texts = {role: values[role] for role in NAMES if values[role] is not None}
    same = [texts[role] for role in NAMES[:2] if role in texts]
    tests = is_test(sent, list(texts.values()), same, earned)
    parts = is_part(texts["campaign"], sent) if "campaign" in texts else np.zeros(size, dtype=bool)
    return {"is_test": tests.tolist(), "is_part": parts.tolist()}


def of_another_channel(whole: Columns) -> npt.NDArray[np.bool_]:
    """Rows of text messages and notifications, in tools that send these too."""
    if not whole.has("channel"):
        return np.zeros(len(whole.table), dtype=bool)
    return np.array([bool(cell) and "mail" not in cell.casefold() for cell in whole.cells("channel")], dtype=bool)


def keys_of(rows: Columns) -> list[str]:
    """A key for each mailing of a tool that gives none: its names and its time, which stay hidden in it."""
    parts = [rows.cells(role) for role in ("campaign", "subject", "day") if rows.has(role)]
    return [hashlib.sha256("\n".join(cells).encode()).hexdigest()[:16] for cells in zip(*parts, strict=True)]


def doubts_of(table: Table, frame: pd.DataFrame, other: int) -> list[Doubt]:
    """What was left aside, and how much of it."""
    if table.remark:
        return [("no_data", {"found": table.remark})]
    tests, parts = (int(frame[mark].eq(True).sum()) for mark in ("is_test", "is_part"))  # noqa: FBT003 (an operand)
    counts = {"test_sends": tests, "split_test_parts": parts, "other_channels": other}
    return [(key, {"rows": count}) for key, count in counts.items() if count]

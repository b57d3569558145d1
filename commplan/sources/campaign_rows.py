"""What the rows of an advertising report are: totals or not, in which currency, with which conversions."""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates, Span
from commplan.sources.label import plain
from commplan.sources.money import code_in_label, currency_codes, currency_of_signs
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Mask, Table
from commplan.sources.tidy import Doubt
from commplan.sources.totals import told_of_each

__all__ = [
    "NOTHING",
    "account_of",
    "conversions_of",
    "cost_of",
    "currency_of",
    "figures",
    "total_labels",
    "total_rows",
    "when_unsure",
]

Floats = npt.NDArray[np.float64]

NOTHING = frozenset({"", "-", "--", "n/a"})
# `Total of 12 results`, `Total: 12 campaigns`, `Overall total - 3 campaigns`; a campaign may be called `Total Wine`.
TOTAL = re.compile(
    r"(?:grand )?(?:totals?|totale|totaux|totaal|gesamt|insgesamt|summe|total general|eindtotaal)"
    r"(?: ?[:(].*| ?-? ?(?:of |de |von |van )?\d+ .*)?|overall total\b.*"
)
CONVERSIONS = ("conversions", "purchases", "leads")


def total_rows(table: Table, ranks: Sequence[int]) -> Mask:
    """Rows in which every column that should name something is blank or says that this is a total."""
    mask = np.full(len(table), bool(ranks))
    for rank in ranks:
        mask &= told_of_each(table.columns[rank], names_nothing)
    return np.zeros(len(table), dtype=bool) if mask.all() else mask


def names_nothing(cell: str) -> bool:
    """Whether a cell that should name something is blank, or is the label of a total."""
    return plain(cell) in NOTHING or TOTAL.fullmatch(plain(cell)) is not None


def total_labels(table: Table, totals: Mask) -> dict[str, int]:
    """The label and the line of each row of totals; a label that comes again is numbered."""
    found: dict[str, int] = {}
    for row in np.flatnonzero(totals):
        cells = [str(column[row]).strip() for column in table.columns]
        label = next((cell for cell in cells if TOTAL.fullmatch(plain(cell))), "")
        again = sum(key.partition(" #")[0] == label for key in found)
        found[f"{label} #{again + 1}" if again else label] = int(table.lines[row])
    return found


def cost_of(whole: Columns) -> Floats | None:
    """The cost of each row; where its decimal mark is open, the price of a click may tell it."""
    try:
        return whole.numbers("cost")
    except DamagedFile as error:
        mark = mark_by_price(whole) if error.key == "ambiguous_numbers" else None
        if mark is None:
            raise
        return whole.table.floats(whole.rank("cost"), decimal=mark)


def mark_by_price(whole: Columns) -> str | None:
    """The one decimal mark under which what was spent is the price of a click times the clicks."""
    if not whole.has("cpc") or not whole.has("clicks"):
        return None
    fitting = [mark for mark in ".," if priced(whole, mark)]
    return fitting[0] if len(fitting) == 1 else None


def priced(whole: Columns, mark: str) -> bool:
    """Whether cost, clicks and price agree under a decimal mark, to the cent by which a price is rounded."""
    try:
        clicks = whole.table.floats(whole.rank("clicks"), whole=True)
        cost, price = (whole.table.floats(whole.rank(role), decimal=mark) for role in ("cost", "cpc"))
    except DamagedFile:
        return False
    known = (clicks > 0) & ~np.isnan(cost) & ~np.isnan(price)
    return bool(known.any() and (np.abs(cost - price * clicks) <= 0.0051 * clicks + 0.0051)[known].all())


def figures(whole: Columns, totals: Mask, *roles: str) -> Floats | None:
    """The first of these figures that the report gives, without the totals."""
    role = whole.first(*roles)
    values = whole.numbers(role) if role else None
    return None if values is None else values[~totals]


def currency_of(rows: Columns) -> tuple[str | list[str | None] | None, list[Doubt]]:
    """The currency in its own column, in the label of the amount, or beside the amounts; and what is not sure."""
    if not rows.has("cost"):
        return None, []
    if rows.has("currency"):
        codes = currency_codes(rows.cells("currency"))
        return codes, [] if all(codes) else [("currency_missing", {})]
    code, sign = currency_of_signs(dict.fromkeys(rows.cells("cost")))
    code = code_in_label(rows.label("cost")) or code
    if code:
        return code, []
    return None, [("currency_ambiguous", {"sign": sign}) if sign else ("currency_missing", {})] if len(
        rows.table
    ) else []


def conversions_of(rows: Columns) -> tuple[Floats | None, list[Doubt]]:
    """The first kind of conversion that happened; leads beside it are told, never added to it."""
    given = {role: values for role in CONVERSIONS if (values := rows.numbers(role)) is not None}
    happened = [role for role, values in given.items() if np.nansum(values)]
    chosen = next(iter(happened or given), None)
    if chosen is None:
        return None, []
    if "leads" in happened and chosen != "leads":
        return given[chosen], [("leads_left_aside", {"leads": float(np.nansum(given["leads"]))})]
    return given[chosen], []


def when_unsure(period: Span, days: Dates | None, table: Table) -> list[Doubt]:
    """What is not sure about the time of a report."""
    if table.remark:
        return [("no_data", {"found": table.remark})]
    return [("period_missing", {})] if period == (None, None) and days is None and len(table) else []


def account_of(rows: Columns) -> dict[str, str]:
    """The account, where the report tells one."""
    names = {name for name in rows.texts("account") or () if name}
    return {"account": names.pop()} if len(names) == 1 else {}

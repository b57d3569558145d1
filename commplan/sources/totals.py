"""Rows of totals: set aside, never added up with the rows that they sum."""

import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources.label import plain
from commplan.sources.table import Cells, Mask, Table
from commplan.sources.tidy import Doubt

__all__ = ["added_up", "blank_in", "compare", "is_total", "labelled", "named", "told_of_each"]

# `Total: Campaigns`, `Total : campagnes`, `Gesamt: Konto`, or the word alone.
LABEL = re.compile(
    r"(?:total|totaux|totals|totale|gesamt|insgesamt|summe|totaal|razem|suma|łacznie)(?::.*)?|grand total|"
    r"eindtotaal|total general|total geral|totale complessivo|gesamtsumme|gesamtergebnis"
)

# One of these is in every label, as it is written and without its accents.
STEMS = ("total", "totaux", "totaal", "gesamt", "summe", "suma", "razem", "łącznie", "łacznie")
ACCOUNT = frozenset(
    {"total:account", "total:compte", "gesamt:konto", "total:cuenta", "totaal:account", "totale:account", "total:conta"}
)


def labelled(table: Table, ranks: Iterable[int]) -> Mask:
    """Rows that say in one of these columns that they are totals."""
    mask = np.zeros(len(table), dtype=bool)
    for rank in ranks:
        if not may_say(table.columns[rank]):
            continue
        mask |= told_of_each(table.columns[rank], is_total)
    return mask


def told_of_each(cells: Cells, tells: Callable[[str], bool]) -> Mask:
    """What is true of each cell of a column, asked once of cells that come again."""
    codes, uniques = pd.factorize(cells)
    return np.array([tells(str(text)) for text in uniques] + [False], dtype=bool)[codes]


def may_say(cells: Cells) -> bool:
    """Whether the word for a total stands anywhere in a column: one look at all of it is quicker than one at each."""
    written = "\n".join(cells.tolist()).lower()
    return any(stem in written for stem in STEMS)


def added_up(table: Table, ranks: Iterable[int], figures: Iterable[npt.NDArray[np.float64] | None]) -> Mask:
    """Rows that say that they are totals, and are: one of their figures at least is the sum of the other rows.

    People search the word, and pages have it as their title: the word alone is no proof.
    """
    mask = labelled(table, ranks)
    proved = np.zeros(len(table), dtype=bool)
    for values in figures if mask.any() and not mask.all() else ():
        if values is not None:
            proved |= mask & (values > 0) & (np.abs(values - np.nansum(values[~mask])) <= 0.005 * len(values) + 0.01)
    return proved


def is_total(text: str) -> bool:
    """Whether a cell is the label of a row of totals."""
    # The first letter spares millions of figures the comparison.
    return text.strip()[:1].lower() in {"t", "g", "i", "s", "e", "r", "ł"} and LABEL.fullmatch(plain(text)) is not None


def blank_in(table: Table, ranks: Sequence[int]) -> Mask:
    """Rows that are blank in every one of these columns, which name what the other rows are about."""
    mask = np.full(len(table), bool(ranks))
    for rank in ranks:
        mask &= told_of_each(table.columns[rank], lambda text: not text.strip())
    return mask


def named(table: Table, mask: Mask, ranks: Iterable[int]) -> dict[str, int]:
    """The label and the line of each row of totals; a label that comes again is numbered."""
    found: dict[str, int] = {}
    for row in np.flatnonzero(mask):
        cells = [str(table.columns[rank][row]).strip() for rank in ranks]
        label = next((cell for cell in cells if is_total(cell)), "")
        again = sum(key.partition(" #")[0] == label for key in found)
        found[f"{label} #{again + 1}" if again else label] = int(table.lines[row])
    return found


def compare(
    values: npt.NDArray[np.float64], totals: Mask, labels: Sequence[str], column: str
) -> tuple[bool, list[Doubt]]:
    """Whether the rows add up to the whole account, and which row of totals they do not add up to.

    The first row of totals sums the rows. The one of the account may hold more, such as campaigns without ad groups.
    """
    complete, doubts = False, list[Doubt]()
    rows = float(np.nansum(values[~totals]))
    for label, total in zip(labels, values[totals], strict=True):
        account = plain(label) in ACCOUNT
        # Each row is rounded to the cent, so their sum may be off by half a cent a row.
        if np.isnan(total) or abs(rows - total) <= 0.005 * len(values) + 0.01:
            complete = complete or account
        elif account or label == labels[0]:
            found = {"label": label, "column": column, "rows": round(rows, 2), "total": round(float(total), 2)}
            doubts.append(("rows_below_account" if account else "total_differs", found))
    return complete, doubts

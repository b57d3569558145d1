"""The rows of a table made by hand: totals and what the mapping leaves out are set aside, and told."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.model.mapping import MappedColumn, MappedFile
from commplan.sources.kinds import ALIKE, KINDS
from commplan.sources.label import plain
from commplan.sources.mapped_blocks import ranks_of
from commplan.sources.mapped_cells import figures
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Mask, Table
from commplan.sources.tidy import Doubt
from commplan.sources.totals import labelled, named

__all__ = ["Kept", "kept_rows"]


@dataclass(frozen=True)
class Kept:
    """The rows of a table that count, the totals among the others by label and line, and why others do not."""

    table: Table
    totals: dict[str, int]
    aside: list[dict[str, Any]]
    doubts: list[Doubt]


def kept_rows(table: Table, entry: MappedFile) -> Kept:
    """A table without its totals, without what is to be left out and without its titles."""
    ranks = range(len(table.columns))
    totals, out = labelled(table, ranks), left_out(table, entry)
    empty = ~(totals | out) & blank(table, entry)
    counts = {"totals": totals & ~out, "left_out": out, "no_figures": empty}
    aside = [{"reason": reason, "rows": int(mask.sum())} for reason, mask in counts.items() if mask.any()]
    kept = table.keep(~(totals | out | empty))
    compared = [differing(table, each, totals, ~(totals | out), entry) for each in entry.columns.items()]
    doubts = [doubt for found in compared for doubt in found]
    return Kept(kept, named(table, totals & ~out, ranks), aside, doubts)


def left_out(table: Table, entry: MappedFile) -> Mask:
    """The rows that hold one of the texts to leave out."""
    patterns = [plain(pattern) for pattern in entry.leave_out or ()]
    mask = np.zeros(len(table), dtype=bool)
    for column in table.columns if patterns else ():
        codes, uniques = pd.factorize(column)
        hits = [any(fnmatchcase(plain(cell), each) for each in patterns) for cell in uniques]
        mask |= np.array(hits, dtype=bool)[codes]
    return mask


def blank(table: Table, entry: MappedFile) -> Mask:
    """The rows in which no mapped column that counts is written: titles, remarks and rulings."""
    shape = KINDS[entry.kind]
    counting = {*shape.amounts, *shape.flags} if not shape.identity else set(shape.columns)
    mapped = [label for label, column in entry.columns.items() if column.to in counting]
    if entry.across or not mapped:
        mapped = list(table.header)
    mask = np.ones(len(table), dtype=bool)
    for rank in {rank for label in mapped for rank in ranks_of(table.header, label)}:
        mask &= np.array([not cell.strip() for cell in table.columns[rank]], dtype=bool)
    return mask


def differing(
    table: Table, mapped: tuple[str, MappedColumn], totals: Mask, rows: Mask, entry: MappedFile
) -> list[Doubt]:
    """Whether the only total of a column is another sum than its rows come to; each of them may be rounded."""
    label, column = mapped
    if column.to not in KINDS[entry.kind].amounts or column.to in ALIKE or totals.sum() != 1:
        return []
    (rank, *_others) = ranks_of(table.header, label)
    try:
        found = figures(table, rank, column, entry.decimal)
    except DamagedFile:
        return []  # what is wrong with the rows themselves is told when they are read
    total, added = float(found[totals][0]), float(np.nansum(found[rows]))
    if np.isnan(total) or abs(total - added) <= rounding(found) * (rows.sum() + 1) / 2 + 1e-9:
        return []
    ((name, line),) = named(table, totals, range(len(table.columns))).items()
    values = {"label": f"{name}, l. {line}", "column": label.strip()}
    return [("total_differs", {**values, "rows": round(added, 2), "total": round(total, 2)})]


def rounding(found: npt.NDArray[np.float64]) -> float:
    """The step to which figures are rounded: the coarsest of 1, 0.1 and 0.01 that all of them are multiples of."""
    known = found[~np.isnan(found)]
    return next((step for step in (1.0, 0.1) if np.allclose(known / step, np.round(known / step), atol=1e-6)), 0.01)

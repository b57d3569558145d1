"""Figures of pages of social media: one row a figure, the same word for the same thing on every network."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from commplan.sources import number
from commplan.sources.dates import Dates, day_and_month
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table, number_key
from commplan.sources.tidy import Doubt, empty, shaped

__all__ = ["RATES", "Measure", "column", "days_of", "long", "read_figures", "year_missing"]

Floats = npt.NDArray[np.float64]

# Figures that are shares; everything else counts something.
RATES = frozenset({"engagement_rate", "click_rate", "followers_share"})


@dataclass(frozen=True)
class Measure:
    """One column of figures: its word on every network, its label in the file, its figures."""

    metric: str
    label: str
    cells: Floats


def long(
    table: Table,
    tool: str,
    file: str,
    measures: Sequence[Measure],
    *,
    network: str | None,
    dimension: str,
    days: Dates | None = None,
    items: Sequence[str | None] | None = None,
) -> pd.DataFrame:
    """One row a figure that is there, in the shape of `social`."""
    if not measures or not len(table):
        return empty("social")
    times = len(measures)
    values = np.concatenate([measure.cells for measure in measures])
    known = ~np.isnan(values)
    columns: dict[str, Any] = {
        "tool": tool,
        "network": network,
        "dimension": dimension,
        "file": file,
        "metric": np.repeat([measure.metric for measure in measures], len(table))[known],
        "label": np.repeat([measure.label for measure in measures], len(table))[known],
        "value": values[known],
    }
    if days is not None:
        columns["date"] = np.tile(days, times)[known]
    if items is not None:
        columns["item"] = np.tile(np.array(items, dtype=object), times)[known]
    return shaped("social", columns, np.tile(table.lines, times)[known])


def column(table: Table, rank: int, metric: str) -> Measure:
    """A column of a table as a measure."""
    cells = [str(cell) for cell in table.columns[rank]]
    label = table.header[rank].strip()
    return Measure(metric, label, read_figures(cells, table.lines, label, whole=metric not in RATES))


def read_figures(
    cells: Sequence[str], lines: Sequence[int] | npt.NDArray[np.int64], label: str, *, whole: bool
) -> Floats:
    """Cells as figures; `36%` is 0.36. A cell that is none is refused with its place."""
    written = ["" if cell.strip().lower() == "undefined" else cell for cell in cells]
    found: number.NotANumber
    try:
        return number.read_numbers(written, whole=whole, percent=True)
    except number.AmbiguousNumbers as error:
        key, found = "ambiguous_numbers", error
    except number.MixedDecimals as error:
        key, found = "mixed_decimals", error
    except number.NotANumber as error:
        key, found = number_key(error.found), error
    raise DamagedFile(key, row=int(lines[found.position]), column=label, found=found.found.strip())


def days_of(table: Table, rank: int, *, month_first: bool) -> tuple[Dates, list[Doubt]]:
    """A column of dates; where nothing proves the order of day and month, that of the tool, with a doubt."""
    year_missing(table, rank)
    try:
        return table.days(rank, day_first=None, period=(None, None)), []
    except DamagedFile as error:
        if error.key != "ambiguous_dates" or not month_first:
            raise
    doubt = ("month_first_assumed", {"column": table.header[rank].strip()})
    return table.days(rank, day_first=False, period=(None, None)), [doubt]


def year_missing(table: Table, rank: int) -> None:
    """Refuse days without a year, which the tools of some networks write: nobody knows which year it was."""
    for cell, line in zip(table.columns[rank], table.lines, strict=True):
        if day_and_month(str(cell)):
            raise DamagedFile("year_missing", row=int(line), column=table.header[rank].strip(), found=str(cell).strip())

"""When the rows of a table made by hand happened: in a column, among the labels, above, in the sheet or in the file."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import numpy as np
import pandas as pd

from commplan.model.mapping import Dates, MappedFile
from commplan.sources.dates import Dates as Days
from commplan.sources.kinds import KINDS
from commplan.sources.label import plain
from commplan.sources.mapped_blocks import Block, ranks_of
from commplan.sources.mapped_moments import Moment, Unordered, is_month, parse, settled
from commplan.sources.number import NotANumber
from commplan.sources.page import Page
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table

__all__ = ["When", "dates_of", "step_of", "timed"]

APART = re.compile(r"[-_\s()]+")


@dataclass(frozen=True)
class When:
    """The days of the rows, or those of the columns of a table that goes across; `counted` those without a year."""

    days: Days | None = None
    across: dict[int, date] = field(default_factory=dict)
    counted: tuple[date, ...] = ()


def timed(entry: MappedFile, found: Sequence[tuple[Page, Block]]) -> list[When]:
    """When the rows of each table happened.

    Raises
    ------
    DamagedFile
        When a date is none, or nobody can tell its year.
    """
    if entry.across:
        return [across(entry, block) for _, block in found]
    if entry.dates_in != "column":
        return placed(entry, found)
    label = next((label for label, column in entry.columns.items() if column.to == "date"), None)
    return [When() if label is None else in_column(entry, block, label) for _, block in found]


def in_column(entry: MappedFile, block: Block, label: str) -> When:
    """The dates of a column."""
    days, counted = dates_of(entry, block, label)
    return When(days, counted=counted)


def dates_of(entry: MappedFile, block: Block, label: str) -> tuple[Days, tuple[date, ...]]:
    """A column as dates, and those whose year was counted on."""
    table, rank = block.table, block.rank(label)
    cells = [cell.strip() for cell in table.columns[rank]]
    form = entry.dates or ("month" if all(map(is_month, filter(None, dict.fromkeys(cells)))) and any(cells) else None)
    if form is None and not any(missing_year(cell) for cell in dict.fromkeys(cells)):
        return table.days(rank, day_first=None, period=(None, None)), ()
    meant = {cell: parse(cell, form) if cell else None for cell in dict.fromkeys(cells)}
    moments = [meant[cell] for cell in cells]
    for position, (cell, moment) in enumerate(zip(cells, moments, strict=True)):
        if cell and moment is None:
            raise table.refusal("not_a_date_mapped", rank, NotANumber(position, cell))
    try:
        days = settled(moments, entry.year, others(block, entry))
    except Unordered as error:
        raise table.refusal(error.key, rank, NotANumber(error.position, cells[error.position])) from None
    counted = tuple(day for day, moment in zip(days, moments, strict=True) if day and moment and moment.year is None)
    return np.array(days, dtype="datetime64[D]"), counted


def missing_year(cell: str) -> bool:
    """Whether a cell is a day without its year, which nobody can read without being told how."""
    found = parse(cell, "day_first") or parse(cell, "month_first")
    return found is not None and found.year is None


def others(block: Block, entry: MappedFile) -> list[Hashable]:
    """What each row says in words: two rows that say the same are not of one month."""
    shape = KINDS[entry.kind]
    ranks = [block.rank(label) for label, column in entry.columns.items() if column.to in shape.texts]
    columns = [block.table.columns[rank].tolist() for rank in ranks]
    return list(zip(*columns, strict=True)) if columns else [()] * len(block.table)


def across(entry: MappedFile, block: Block) -> When:
    """The columns that are headed by a month or a day."""
    mapped = {rank for label in entry.columns for rank in ranks_of(block.table.header, label)}
    form: Dates = entry.dates or "month"
    heads = {rank: parse(label, form) for rank, label in enumerate(block.table.header) if rank not in mapped}
    moments = {rank: moment for rank, moment in heads.items() if moment is not None}
    if not moments:
        raise DamagedFile("no_date_across", row=block.table.line, found=", ".join(block.table.header)[:80])
    labels = [block.table.header[rank] for rank in moments]
    days, counted = resolved(list(moments.values()), entry, labels, [block.table] * len(moments))
    return When(across=dict(zip(moments, days, strict=True)), counted=counted)


def placed(entry: MappedFile, found: Sequence[tuple[Page, Block]]) -> list[When]:
    """The one date of each table, wherever the mapping says that it stands."""
    texts = [list(candidates(entry, page, block)) for page, block in found]
    form: Dates = entry.dates or "month"
    moments: list[Moment] = []
    labels: list[str] = []
    for (_, block), written in zip(found, texts, strict=True):
        hit = next(((text, moment) for text in written if (moment := parse(text, form)) is not None), None)
        if hit is None:
            raise DamagedFile("no_date_there", row=block.table.line, found=", ".join(written)[:80])
        labels.append(hit[0])
        moments.append(hit[1])
    days, counted = resolved(moments, entry, labels, [block.table for _, block in found])
    return [
        When(np.full(len(block.table), np.datetime64(day, "D")), counted=counted[:1] and (day,))
        for (_, block), day in zip(found, days, strict=True)
    ]


def resolved(
    moments: Sequence[Moment], entry: MappedFile, labels: Sequence[str], tables: Sequence[Table]
) -> tuple[list[date], tuple[date, ...]]:
    """The day of each date in its order, and those whose year was counted on."""
    try:
        found = settled(moments, entry.year)
    except Unordered as error:
        line = tables[error.position].line
        raise DamagedFile(error.key, row=line, found=labels[error.position].strip()) from None
    days = [day for day in found if day is not None]
    return days, tuple(day for day, moment in zip(days, moments, strict=True) if moment.year is None)


def candidates(entry: MappedFile, page: Page, block: Block) -> Iterable[str]:
    """The texts among which the date of a table stands."""
    if entry.dates_in == "header":
        mapped = {plain(label) for label in entry.columns}
        return (label for label in block.table.header if plain(label) not in mapped)
    if entry.dates_in == "above":
        return block.above
    return parts(page.sheet if entry.dates_in == "sheet" else PurePosixPath(page.file).stem)


def parts(name: str) -> list[str]:
    """A name and what it is made of, longest first: `media-plan_2026-10` holds `2026-10`."""
    pieces = [piece for piece in APART.split(name) if piece]
    ends = [(first, last) for first in range(len(pieces)) for last in range(first + 1, len(pieces) + 1)]
    runs = [sign.join(pieces[first:last]) for first, last in ends for sign in "- "]
    return sorted(dict.fromkeys([name, *runs]), key=lambda text: (-len(text), text))


def step_of(entry: MappedFile, frame: pd.DataFrame) -> str:
    """What one row covers: as the mapping says, else as far apart as the dates are."""
    known = frame["date"].dropna()
    if entry.step or known.empty:
        return entry.step or "period"
    if entry.dates in ("month", "week") or entry.across or entry.dates_in != "column":
        return entry.dates if entry.dates in ("month", "week") else "month"
    if KINDS[entry.kind].identity:
        return "day"
    return apart(known)


def apart(known: "pd.Series[Any]") -> str:
    """How far apart days are: all the first of a month, all whole weeks from each other, or days."""
    days = np.unique(known.to_numpy().astype("datetime64[D]"))
    gaps = np.diff(days).astype(int)
    if len(days) > 1 and all(day.item().day == 1 for day in days):
        return "month"
    return "week" if len(gaps) > 1 and (gaps % 7 == 0).all() and gaps.min() == 7 else "day"

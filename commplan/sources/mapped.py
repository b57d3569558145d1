"""A table made by hand, read as the client's mapping.yaml says.

A mapping that names a file is followed there instead of any adapter; one that only names labels reads files that no
adapter knows. What is not mapped is never read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from commplan.model.mapping import MappedFile
from commplan.sources.dates import Span
from commplan.sources.kinds import KINDS
from commplan.sources.mapped_blocks import Block, blocks, find, named, ranks_of, wanted_labels
from commplan.sources.mapped_cells import MARKS, proved
from commplan.sources.mapped_groups import Group, block_groups
from commplan.sources.mapped_rows import Kept, kept_rows
from commplan.sources.mapped_when import When, step_of, timed
from commplan.sources.opening import Document
from commplan.sources.page import Page
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table
from commplan.sources.tidy import Doubt, Reading, describe, empty, tidy
from commplan.sources.when import span_of

__all__ = ["fitting", "read_mapped", "told"]


NAMES = {mark: name for name, mark in MARKS.items()}


@dataclass(frozen=True)
class Made:
    """What one table came to: its frames, one per group of figures, and what is to be said of it."""

    frames: list[pd.DataFrame]
    kept: Kept
    when: When
    doubts: list[Doubt]


def told(document: Document, mapping: Sequence[MappedFile]) -> list[MappedFile]:
    """The entries of a mapping that name a document, by the name of a file or of a file in an archive."""
    return [entry for entry in mapping if any(named(entry, page.file) for page in own_pages(document, entry))]


def fitting(document: Document, mapping: Sequence[MappedFile]) -> list[MappedFile]:
    """The entries without file names whose labels all stand in a document."""
    return [entry for entry in mapping if not entry.files and own_pages(document, entry)]


def own_pages(document: Document, entry: MappedFile) -> list[Page]:
    """The pages that an entry is about: of its files and its sheet, with all the labels that it asks for."""
    pages = [page for page in document.pages if not entry.files or named(entry, page.file)]
    if entry.files and not entry.header:
        return pages
    return [page for page in pages if (find(page, entry) or ("", 0))[1] >= len(wanted_labels(entry))]


def read_mapped(document: Document, entries: Sequence[MappedFile]) -> Reading:
    """What the entries of a mapping make of a document, the first being the main one.

    Raises
    ------
    DamagedFile
        When the file does not hold what the mapping says, with the place.
    """
    first, *others = [read_entry(document, entry) for entry in entries]
    first.also += others
    return first


def read_entry(document: Document, entry: MappedFile) -> Reading:
    """What one entry makes of a document."""
    pages = own_pages(document, entry)
    sheets = [page for page in pages if not entry.sheet or page.sheet.strip().casefold() == entry.sheet.casefold()]
    if not sheets:
        raise DamagedFile("sheet_missing", found=", ".join(page.sheet for page in pages), expected=entry.sheet)
    found = [(page, block) for page in sheets for block in blocks(page, entry)]
    if not found:
        raise DamagedFile("labels_missing", found=" | ".join(pages[0].opening[:1]), expected=", ".join(entry.columns))
    mark = entry.decimal or NAMES.get(proved(block.table for _, block in found) or "")
    return joined(entry, [block for _, block in found], made(entry.model_copy(update={"decimal": mark}), found))


def made(entry: MappedFile, found: Sequence[tuple[Page, Block]]) -> list[Made]:
    """Every table of a document as frames."""
    kept = [kept_rows(block.table, entry) for _, block in found]
    blocks_kept = [replace(block, table=rows.table) for (_, block), rows in zip(found, kept, strict=True)]
    whens = timed(entry, [(page, block) for (page, _), block in zip(found, blocks_kept, strict=True)])
    return [
        one(entry, page, block, rows, when)
        for (page, _), block, rows, when in zip(found, blocks_kept, kept, whens, strict=True)
    ]


def one(entry: MappedFile, page: Page, block: Block, kept: Kept, when: When) -> Made:
    """One table: its groups of figures side by side, each row with what it shares."""
    groups, doubts = block_groups(entry, block, when.across)
    frames = [frame_of(entry, page, block.table, group, when) for group in groups]
    return Made(frames, kept, when, doubts)


def frame_of(entry: MappedFile, page: Page, table: Table, group: Group, when: When) -> pd.DataFrame:
    """The frame of one group of figures; rows in which nothing stands are left out."""
    values = {**({} if when.days is None else {"date": when.days}), **group}
    frame = tidy(table, entry.tool, page.file, values, entry.kind)
    shape = KINDS[entry.kind]
    figures = [name for name in (*shape.amounts, *shape.flags) if name in group]
    if not figures or shape.identity:
        return frame
    return frame[frame[figures].notna().any(axis=1)].reset_index(drop=True)


def joined(entry: MappedFile, found: Sequence[Block], tables: Sequence[Made]) -> Reading:
    """All tables of an entry as one reading."""
    frames = [frame for table in tables for frame in table.frames if len(frame)]
    frame = pd.concat(frames, ignore_index=True) if frames else empty(entry.kind)
    step = step_of(entry, frame)
    period = period_of(entry, frame, step)
    doubts = list({repr(doubt): doubt for table in tables for doubt in (*table.kept.doubts, *table.doubts)}.values())
    if frames and period == (None, None):
        doubts.append(("period_missing", {}))
    return Reading(
        frame,
        [(part, describe(part, used=True)) for part in (mapped_part(block.table, entry) for block in found)],
        dimension_of(entry, frame),
        step,
        additive=True,
        period=period,
        totals=numbered([total for table in tables for total in table.kept.totals.items()]),
        doubts=[*doubts, *year_doubts(tables)],
        extra={"tool": entry.tool, "mapped": True, "set_aside": set_aside(tables)},
        kind=entry.kind,
    )


def numbered(totals: Sequence[tuple[str, int]]) -> dict[str, int]:
    """The label and the line of each row of totals; a label that comes again is numbered."""
    found: dict[str, int] = {}
    for label, line in totals:
        again = sum(key.partition(" #")[0] == label for key in found)
        found[f"{label} #{again + 1}" if again else label] = line
    return found


def set_aside(tables: Sequence[Made]) -> list[dict[str, Any]]:
    """How many rows do not count, by the reason."""
    counts: dict[str, int] = {}
    for table in tables:
        for each in table.kept.aside:
            counts[each["reason"]] = counts.get(each["reason"], 0) + each["rows"]
    return [{"reason": reason, "rows": rows} for reason, rows in counts.items()]


def mapped_part(table: Table, entry: MappedFile) -> Table:
    """A table with the columns that are mapped and no other."""
    ranks = sorted({rank for label in entry.columns for rank in ranks_of(table.header, label)})
    return replace(table, header=tuple(table.header[r] for r in ranks), columns=tuple(table.columns[r] for r in ranks))


def year_doubts(tables: Sequence[Made]) -> list[Doubt]:
    """That years were counted on, from which month to which."""
    days = [day for table in tables for day in table.when.counted]
    return [("years_counted", {"start": min(days), "end": max(days)})] if days else []


def period_of(entry: MappedFile, frame: pd.DataFrame, step: str) -> Span:
    """The days that an entry covers: those of its rows, else those that it states."""
    if frame["date"].notna().any():
        return span_of(frame["date"], step)
    return (entry.period.start, entry.period.end) if entry.period else (None, None)


def dimension_of(entry: MappedFile, frame: pd.DataFrame) -> str:
    """What the rows are about."""
    if "dimension" in frame and frame["dimension"].notna().any():
        return str(frame["dimension"].dropna().iloc[0])
    names = {"performance": ("campaign", "channel"), "queries": ("query", "page"), "sales": ("product",)}
    filled = (name for name in names.get(entry.kind, ()) if frame[name].notna().any())
    return next(filled, KINDS[entry.kind].identity or ("account" if entry.kind == "performance" else "day"))

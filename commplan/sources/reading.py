"""Read one export: open it, find whose it is, bring it to the tidy shape with what is known about it."""

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import Any, cast

import pandas as pd

from commplan.errors import CommplanError
from commplan.model.mapping import MappedFile
from commplan.sources.adapter import Adapter, find, find_all
from commplan.sources.kinds import PLACE
from commplan.sources.mapped import fitting, read_mapped, told
from commplan.sources.opening import Document, open_export
from commplan.sources.page import Page
from commplan.sources.persons import note_text
from commplan.sources.privacy import keyed
from commplan.sources.problem import DamagedFile, Refusal, UnknownFile
from commplan.sources.tidy import Reading, day_text
from commplan.sources.typed import typed

__all__ = ["read_as", "read_export", "read_frames", "read_tables", "recognise"]

Mapped = Sequence[MappedFile]


def recognise(path: str | Path) -> str:
    """The id of the tool that exported a file.

    Raises
    ------
    UnknownExport
        When no tool is recognised: the message quotes the beginning of the file.
    """
    path = Path(path)
    try:
        return find(open_export(path, path.name))[0].TOOL
    except Refusal as error:
        raise at(error, path.name) from error.__cause__


def read_export(path: str | Path, mapping: Mapped | None = None) -> pd.DataFrame:
    """One export as a tidy frame, whatever tool wrote it.

    Parameters
    ----------
    path
        A CSV, TSV, .xlsx, .xls or .zip file as the tool exported it; its name does not matter, except that the
        overview cards of Google Ads have their period nowhere else.
    mapping
        What the client's tables made by hand mean: the `mapping` of their engagement.

    Returns
    -------
    DataFrame
        In the shape of its kind, which `attrs["kind"]` names: advertising and traffic by channel have the columns
        `date`, `tool`, `channel`, `campaign`, `impressions`, `clicks`, `cost` [in the unit of `currency`],
        `currency`, `conversions`, `revenue`, `sessions`, `users`, `file`, `line`; the other kinds are web, queries,
        emails, leads, orders, sales and social (`commplan.sources.kinds`). What the tool does not give is missing,
        never zero. `attrs` says the tool, the period, the totals set aside, the tables, whether the rows may be added
        up, and the doubts.

    Raises
    ------
    UnknownExport
        When no tool is recognised.
    DamagedExport
        When a figure would be wrong; the message names the line, the column and what to do.
    """
    path = Path(path)
    return read_as(path, path.name, mapping or ())


def read_tables(path: str | Path, mapping: Mapped | None = None) -> list[pd.DataFrame]:
    """Every table of an export with its own labels, numbers as numbers and dates as dates.

    Of a table that the mapping describes, only the columns that it maps.

    Raises
    ------
    UnknownExport, DamagedExport
        As `read_export`.
    """
    path = Path(path)
    _, _, reading = reading_of(path, path.name, mapping or ())
    return [typed(table, known) for table, known in reading.tables]


def read_as(path: Path, shown_as: str, mapping: Mapped = ()) -> pd.DataFrame:
    """The main frame of a file, whose `file` column and refusals name the file in a given way."""
    return read_frames(path, shown_as, mapping)[0]


def read_frames(path: Path, shown_as: str, mapping: Mapped = ()) -> list[pd.DataFrame]:
    """Every frame that a file gives, the main one first; each has its own `kind`, `dimension` and `period`."""
    try:
        document, tool, reading = reading_of(path, shown_as, mapping)
    except Refusal:
        note_text(path)
        raise
    for each in (reading, *reading.also):
        each.frame.attrs = cast("dict[Hashable | None, Any]", attributes(document, tool, each))
    return [each.frame for each in (reading, *reading.also)]


def reading_of(path: Path, shown_as: str, mapping: Mapped = ()) -> tuple[Document, str, Reading]:
    """What the mapping or the adapter of a file makes of it; whatever goes wrong becomes a refusal that names it."""
    try:
        document = open_export(path, shown_as)
        with keyed(path):
            entries, found = whose(document, mapping)
            reading = guarded(lambda: read_mapped(document, entries)) if entries else adapted(found)
    except Refusal as error:
        raise at(error, shown_as) from error.__cause__
    tool = entries[0].tool if entries else found[0][0].TOOL
    lend_period(reading, tool)
    return document, tool, reading


def whose(document: Document, mapping: Mapped) -> tuple[list[MappedFile], list[tuple[Adapter, Page]]]:
    """The entries of the mapping that a document belongs to, else the adapters that know its pages."""
    if entries := told(document, mapping):
        return entries, []
    try:
        return [], find_all(document)
    except UnknownFile:
        if entries := fitting(document, mapping):
            return entries, []
        raise


def adapted(found: list[tuple[Adapter, Page]]) -> Reading:
    """Every page that an adapter knows, the first being the main one."""
    (adapter, page), *others = found
    reading = by(adapter, page)
    for each in others:
        join(reading, *each)
    return reading


def join(reading: Reading, adapter: Adapter, page: Page) -> None:
    """Add another page of the same file; one that cannot be read does not cost the others theirs."""
    try:
        other = by(adapter, page)
    except Refusal as error:
        reading.extra.setdefault("problems", []).append(at(error, sheet_name(page)))
        return
    if any(repeats(other, each) for each in (reading, *reading.also)):
        return
    other.extra.setdefault("tool", adapter.TOOL)
    reading.tables += [(table, known | {"used": False}) for table, known in other.tables]
    reading.also += [other, *other.also]
    other.tables, other.also = [], []


def repeats(other: Reading, one: Reading) -> bool:
    """Whether a page tells the same rows again, as tools do that show them once for the eye and once as data."""
    rows, known = (each.frame.drop(columns=list(PLACE)) for each in (other, one))
    return other.kind == one.kind and len(rows) > 0 and rows.equals(known)


def sheet_name(page: Page) -> str:
    """A page as people find it again: the file, and the sheet where there are several."""
    return f"{page.file} / {page.sheet}" if page.sheet else page.file


def lend_period(reading: Reading, tool: str) -> None:
    """Tables of one export that do not say their period have the one that another of them says."""
    every = [each for each in (reading, *reading.also) if each.extra.get("tool", tool) == tool]
    known = next((each.period for each in every if None not in each.period), None)
    for each in every:
        if known and each.period == (None, None):
            each.period = known
            each.doubts = [doubt for doubt in each.doubts if doubt[0] != "period_missing"]


def guarded(read: Callable[[], Reading]) -> Reading:
    """A reading; a mistake of ours must not stop the other files of a client."""
    try:
        return read()
    except CommplanError:
        raise
    except Exception as error:
        raise DamagedFile("unforeseen", found=type(error).__name__) from error


def by(adapter: Adapter, page: Page) -> Reading:
    """The reading of an adapter, with what is not sure about the letters of the page."""
    reading = guarded(lambda: adapter.read(page))
    if page.guessed:
        reading.doubts.append(("encoding_guessed", {"encoding": page.guessed}))
    return reading


def at(error: Refusal, file: str) -> Refusal:
    """The refusal, with the name of the file."""
    error.file = file
    return error


def attributes(document: Document, tool: str, reading: Reading) -> dict[str, Any]:
    """What is known about an export besides its rows: plain values only, so that frames can be copied and compared."""
    start, end = reading.period
    return {
        "tool": tool,
        "kind": reading.kind,
        "file": document.file,
        "sha256": document.sha256,
        "period": (day_text(start), day_text(end)),
        "dimension": reading.dimension,
        "grain": reading.grain,
        "additive": reading.additive,
        "totals": reading.totals,
        "tables": [known for _, known in reading.tables],
        "doubts": reading.doubts,
        "language": reading.language,
        **reading.extra,
    }

"""Matomo: a report downloaded from its pages or its interface for programs, and the reports that it sends by e-mail.

A downloaded report is one table. A report sent by e-mail holds some forty, each under its title; each becomes one
breakdown of visits. Matomo counts visits where other tools count sessions, and conversions of goals as key events.
"""

from dataclasses import dataclass
from typing import Any

from commplan.sources.ga4_web import gathered
from commplan.sources.label import language_of
from commplan.sources.matomo_blocks import blocks_of, is_header, table_of
from commplan.sources.matomo_labels import EVERY, LANGUAGES
from commplan.sources.matomo_period import file_period, file_report
from commplan.sources.matomo_tables import TOOL, goals_joined, web_reading
from commplan.sources.number import decimal_marks, part
from commplan.sources.page import Head, Page
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table, cut
from commplan.sources.tidy import Reading, describe
from commplan.sources.totals import labelled, named

__all__ = ["TOOL", "matches", "read"]

DECIMAL = "."
# What a consultant asks for first; every other breakdown comes after these.
USEFUL = ("day", "week", "month", "channel", "total")


@dataclass(frozen=True)
class Titled:
    """A table, the title of its report and the rows of totals in it."""

    table: Table
    title: str
    totals: dict[str, int]


def matches(head: Head) -> bool:
    """Whether labels of Matomo begin the page, or stand below the titles of a report sent by e-mail."""
    return sent_with(head) is not None or is_downloaded(head)


def is_downloaded(head: Head) -> bool:
    """Whether the page begins with a header."""
    place = head.header(EVERY, above=0)
    return place is not None and is_header(place.cells)


def sent_with(head: Head) -> str | None:
    """The separator under which titles with tables in Matomo's words below them begin a page, None when none does."""
    return next((separator for separator, rows in head.grids.items() if is_sent(rows)), None)


def is_sent(rows: list[list[str]]) -> bool:
    """Whether rows begin with a title, and tables in Matomo's words follow."""
    first = next((row for row in rows if any(map(str.strip, row))), [])
    blocks = [block for block in blocks_of(rows) if block.title]
    return sum(bool(cell.strip()) for cell in first) == 1 and any(is_header(rows[block.header]) for block in blocks)


def read(page: Page) -> Reading:
    """Every table of a file as a breakdown, the most useful one first."""
    sent = sent_with(page.head)
    tables = tables_sent(page, sent) if sent else [downloaded(page)]
    decimal = shared_mark([each.table for each in tables]) if sent else DECIMAL
    found: list[tuple[Table, Reading]] = []
    for each in tables:
        reading = web_reading(each.table, each.title, page.file, decimal, file_period(page.file))
        if reading is not None:
            reading.totals = each.totals
            reading.extra["title"] = each.title
            # What the other tables of the file prove is not assumed.
            reading.doubts = [doubt for doubt in reading.doubts if not sent or doubt[0] != "decimal_assumed"]
            found.append((each.table, reading))
    return arranged([each.table for each in tables], found)


def downloaded(page: Page) -> Titled:
    """The one table of a downloaded report, without rows of totals."""
    table = cut(page, page.place(EVERY, above=0), frozenset(EVERY))
    naming = [rank for rank, label in enumerate(table.plain_header()) if EVERY.get(label) == "label"]
    totals = labelled(table, naming)
    return Titled(table.keep(~totals), file_report(page.file), named(table, totals, naming))


def tables_sent(page: Page, separator: str) -> list[Titled]:
    """The tables of a report sent by e-mail."""
    rows = page.rows(separator)
    blocks = [block for block in blocks_of(rows.cells) if block.title]
    return [Titled(table_of(rows, block, separator), block.title, {}) for block in blocks]


def shared_mark(tables: list[Table]) -> str | None:
    """The decimal mark that the figures of all tables together show, None when they do not agree on one."""
    cores = {part(str(cell)).core or "" for table in tables for column in table.columns for cell in column}
    marks = {mark for mark in decimal_marks(cores) if mark}
    return marks.pop() if len(marks) == 1 else None


def arranged(tables: list[Table], found: list[tuple[Table, Reading]]) -> Reading:
    """The most useful reading, with the others and all tables."""
    if not found:
        raise DamagedFile("no_figures", expected="nb_visits")
    readings = told_apart(gathered(goals_joined([reading for _, reading in found])))
    main = max(readings, key=lambda each: (-rank_of(each), len(each.frame)))
    main.also = [each for each in readings if each is not main]
    main.tables = [(table, known(table, found, main)) for table in tables]
    doubts = [doubt for each in (main, *main.also) for doubt in each.doubts]
    main.doubts = [doubt for rank, doubt in enumerate(doubts) if doubt not in doubts[:rank]]
    main.doubts += [("period_missing", {})] if main.period == (None, None) else []
    language = language_of((label for table in tables for label in table.header), LANGUAGES)
    for each in main.also:
        each.doubts, each.language = [], language
    main.language = language
    return main


def told_apart(readings: list[Reading]) -> list[Reading]:
    """Readings of which a second one of the same name goes by the title of its report."""
    taken: set[str] = set()
    for reading in readings:
        title = reading.extra.pop("title")
        if reading.dimension in taken:
            reading.dimension, reading.additive = title, False
            reading.frame["dimension"] = title
        taken.add(reading.dimension)
    return readings


def known(table: Table, found: list[tuple[Table, Reading]], main: Reading) -> dict[str, Any]:
    """What is said of a table in `attrs`."""
    reading = next((each for its, each in found if its is table), None)
    return describe(table, used=reading is main, dimension=reading.dimension if reading else "")


def rank_of(reading: Reading) -> int:
    """Where a breakdown stands among the useful ones."""
    return USEFUL.index(reading.dimension) if reading.dimension in USEFUL else len(USEFUL)

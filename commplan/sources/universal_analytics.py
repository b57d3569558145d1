"""Universal Analytics, which Google closed in 2023: reports saved as text, or as a workbook of a summary and data sets.

A report has lines of `#` above it, a table, and below it a series of days. The last row of each sums it. People are
counted in every row and on every day on which they came, so that they are never added up.
"""

import re
from dataclasses import dataclass

from commplan.sources.dates import Span, day_of_digits
from commplan.sources.ga4_sections import RULE, is_comment
from commplan.sources.label import plain
from commplan.sources.matomo_blocks import is_header as is_matomo
from commplan.sources.page import Head, Page, Rows
from commplan.sources.problem import DamagedFile
from commplan.sources.table import Table, build, refuse_second_header, written
from commplan.sources.tidy import Reading, describe, tidy
from commplan.sources.universal_analytics_labels import KNOWN, is_universal
from commplan.sources.universal_analytics_tables import TOOL, web_reading

__all__ = ["TOOL", "begins", "matches", "preference", "read"]

RANGE = re.compile(r"#?\s*(\d{8})\s*-\s*(\d{8})")
SUMMARY = frozenset({"summary", "resume", "recapitulatif", "zusammenfassung", "resumen", "overzicht", "samenvatting"})
# A sheet has no lines of `#`: two figures in this tool's words show it.
WITHOUT_LINES = 2
LAST = -100


@dataclass(frozen=True)
class Report:
    """The lines above a report, and where its tables begin and end."""

    lines: list[str]
    tables: list[list[int]]


def matches(head: Head) -> bool:
    """Whether this is a report, or the sheet that says what the other sheets of a workbook are."""
    return is_summary(head) or any(begins(rows) for rows in head.grids.values())


def is_summary(head: Head) -> bool:
    """Whether a sheet is the summary of a workbook and states its period."""
    rows = next(iter(head.grids.values()))
    stated = any(RANGE.fullmatch(cell.strip()) for row in rows for cell in row)
    return plain(head.sheet) in SUMMARY and stated and not begins(rows)


def begins(rows: list[list[str]]) -> bool:
    """Whether the first table of some rows is one of this tool."""
    report = report_of(rows, [0] * len(rows), strict=False)
    headers = [rows[table[0]] for table in report.tables]
    if not headers:
        return False
    if any(RANGE.fullmatch(line) for line in report.lines):
        return any(is_universal(header) for header in headers)
    return not report.lines and is_universal(headers[0], least=WITHOUT_LINES) and not is_matomo(headers[0])


def preference(head: Head) -> int:
    """The summary of a workbook is the last of its sheets."""
    return LAST if is_summary(head) else 0


def report_of(rows: list[list[str]], lines: list[int], *, strict: bool = True) -> Report:
    """The lines above a report and its tables, parted by blank rows.

    Raises
    ------
    DamagedFile
        When the beginning of a report comes again: files were put together.
    """
    report = Report([], [])
    inside = False
    for rank, row in enumerate(rows):
        line = ",".join(row).strip(" ,\t;")
        if not written(row):
            inside = False
        elif is_comment(line) and (not report.tables or RULE.fullmatch(line)):
            if report.tables and strict:
                raise DamagedFile("second_header", row=lines[rank], found=line)
            report.lines.append(line)
        elif inside:
            report.tables[-1].append(rank)
        else:
            report.tables.append([rank])
            inside = True
    return report


def read(page: Page) -> Reading:
    """Every table of a report as a breakdown, the first being the main one."""
    if is_summary(page.head):
        return summary(page)
    separator = next(separator for separator, rows in page.head.grids.items() if begins(rows))
    rows = page.rows(separator)
    report = report_of(rows.cells, rows.lines)
    period = period_of(report.lines)
    tables = [table_of(rows, table, separator) for table in report.tables]
    found = [(table, reading) for table in tables if (reading := web_reading(table, page.file, period)) is not None]
    if not found:
        raise DamagedFile("no_figures", expected="Sessions, Users, Pageviews")
    main = found[0][1]
    main.also = [reading for _, reading in found[1:]]
    named = {id(table): reading for table, reading in found}
    main.tables = [
        (table, describe(table, used=named.get(id(table)) is main, dimension=dimension_of(named.get(id(table)))))
        for table in tables
    ]
    main.doubts += [] if period[0] else [("period_missing", {})]
    for reading in (main, *main.also):
        reading.extra["account"] = view_of(report.lines)
    return main


def table_of(rows: Rows, ranks: list[int], separator: str) -> Table:
    """One table; a second header in it means that files were put together."""
    try:
        return build(rows, ranks[0], ranks[1:], KNOWN, separator)
    except DamagedFile:
        refuse_second_header(rows, ranks[0], KNOWN)
        raise


def dimension_of(reading: Reading | None) -> str:
    """What the rows of a table are about, blank when nobody knows."""
    return reading.dimension if reading else ""


def period_of(lines: list[str]) -> Span:
    """The period that the lines above a report state; of two that are compared, the later one."""
    found = [match for line in lines if (match := RANGE.fullmatch(line))]
    spans = [(day_of_digits(match[1]), day_of_digits(match[2])) for match in found]
    known = [(start, end) for start, end in spans if start and end]
    return max(known, key=lambda span: span[1]) if known else (None, None)


def view_of(lines: list[str]) -> str | None:
    """The name of the view, which stands first between the rules."""
    named = [line.lstrip("# ").strip() for line in lines if not RULE.fullmatch(line) and not RANGE.fullmatch(line)]
    return next((name for name in named if name), None)


def summary(page: Page) -> Reading:
    """No rows, but the period of the data sets beside it."""
    rows = page.rows(page.separators[0])
    stated = [cell.strip() for row in rows.cells for cell in row if RANGE.fullmatch(cell.strip())]
    table = build(rows, 0, [], frozenset(), page.separators[0])
    return Reading(
        tidy(table, TOOL, page.file, {}, "web"),
        [],
        "summary",
        "period",
        additive=True,
        period=period_of(stated),
        kind="web",
    )

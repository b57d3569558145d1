"""Workbooks written as one XML text (SpreadsheetML 2003), which tools give an .xls name."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as Tree

from commplan.sources.page import Page
from commplan.sources.problem import DamagedFile
from commplan.sources.workbook import decimal, sheet_page, texts

__all__ = ["is_xml_workbook", "xml_sheets"]

SPACE = "{urn:schemas-microsoft-com:office:spreadsheet}"
BEGINNING = 4000
NAMED = re.compile(r"urn:schemas-microsoft-com:office:spreadsheet")
# Entities can be nested until they fill the memory; no tool writes any.
DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
MIDNIGHT = re.compile(r"T00:00:00(?:\.0+)?$")
FARTHEST = 16_384


def is_xml_workbook(content: str) -> bool:
    """Whether a text is such a workbook."""
    start = content[:BEGINNING].lstrip()
    return start.startswith("<") and "<Workbook" in start and NAMED.search(start) is not None


def xml_sheets(file: str, content: str) -> list[Page]:
    """One page per sheet that holds cells; the number of a row is the one that a spreadsheet shows.

    Raises
    ------
    DamagedFile
        When the text is cut short, or holds what a workbook has no use for.
    """
    if DECLARED.search(content):
        raise DamagedFile("broken_workbook")
    try:
        # The declaration may name another encoding than the one that the text was read from.
        root = Tree.fromstring(re.sub(r"^\s*<\?xml.*?\?>", "", content, count=1, flags=re.DOTALL))  # noqa: S314
        found = [(sheet.get(f"{SPACE}Name", ""), texts(rows(sheet))) for sheet in root.iter(f"{SPACE}Worksheet")]
    except (Tree.ParseError, ValueError) as error:
        raise DamagedFile("broken_workbook") from error
    return [sheet_page(file, name, cells) for name, cells in found if cells]


def rows(sheet: Tree.Element) -> Iterator[tuple[object, ...]]:
    """The rows of a sheet; those that are left out are blank."""
    written = 0
    for row in sheet.iter(f"{SPACE}Row"):
        for _ in range(int(row.get(f"{SPACE}Index", written + 1)) - written - 1):
            written += 1
            yield ()
        written += 1
        yield tuple(cells(row))


def cells(row: Tree.Element) -> list[str]:
    """The cells of a row; those that are left out, or hidden by a merged one, are blank."""
    found: list[str] = []
    for cell in row.iter(f"{SPACE}Cell"):
        place = int(cell.get(f"{SPACE}Index", len(found) + 1)) - 1
        merged = int(cell.get(f"{SPACE}MergeAcross", 0))
        if not len(found) <= place < FARTHEST or not 0 <= merged < FARTHEST:
            raise DamagedFile("broken_workbook")
        found += [""] * (place - len(found)) + [written(cell.find(f"{SPACE}Data"))] + [""] * merged
    return found


def written(data: Tree.Element | None) -> str:
    """What stands in a cell, dates as dates and numbers with a point that means one thing only."""
    if data is None:
        return ""
    text = "".join(data.itertext())
    kind = data.get(f"{SPACE}Type")
    if kind == "DateTime":
        return MIDNIGHT.sub("", text).removesuffix(".000").replace("T", " ")
    return decimal(float(text)) if kind == "Number" and text.strip() else text

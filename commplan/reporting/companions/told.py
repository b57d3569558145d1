"""Tables of the pages as plain words, for what is neither a page nor a workbook."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from commplan import tables
from commplan.knowledge.say import Column, Say, say
from commplan.model.case import Missing
from commplan.reporting import html
from commplan.reporting.page import Page

_TAG = re.compile(r"<[^>]*>")
PICTURES = {"picture"}


@dataclass(frozen=True)
class Told:
    """A table in words: the sentence that leads into it, its caption, headings and rows; no rows where it is empty."""

    lead: str
    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def told_table(page: Page, stem: str, *, columns: Sequence[str] = ()) -> Told:
    """A table of the page.

    Parameters
    ----------
    page : Page
        The client, the month and the language.
    stem : str
        The name of the table.
    columns : sequence of str
        Which columns, in this order; all but pictures where nothing is said.
    """
    table = tables.table(stem)
    spoken, lead = say(table.unit, page.words), page.lead(stem).text
    given = page.supplied(table.data)
    if isinstance(given, Missing):
        return Told(lead, "", (), ())
    frame = table.data(**given)
    known = {column.name: column for column in table.columns if column.kind not in PICTURES}
    kept = [known[name] for name in columns or known]
    rows = tuple(tuple(_plain(row, column, spoken) for column in kept) for row in frame.to_dict("records"))
    heads = tuple(spoken(f"columns.{column.name}") if column.kind != "under" else "" for column in kept)
    return Told(lead, spoken("caption") if rows else "", heads, rows)


def _plain(row: Mapping[object, object], column: Column, spoken: Say) -> str:
    return unescape(_TAG.sub("", str(html.cell(row.get(column.name), column, spoken))))

"""Lines below a table that are none of its rows: totals of records, confidentiality, who holds the rights."""

import re
from dataclasses import replace

from commplan.sources.label import plain
from commplan.sources.page import Page, Rows

__all__ = ["is_note", "without_notes"]

WIDEST = 2
NOTE = re.compile(
    r"grand totals?\b.*|total general\b.*|totaux generaux.*|gesamtsummen?\b.*|gesamtergebnis.*|totales generales.*|"
    r"confidential information.*|informations? confidentielles?.*|vertrauliche informationen.*|"
    r"informacion confidencial.*|copyright\b.*|\(c\) ?\d{4}.*|\u00a9.*|(?:total )?records?:? ?\d+|"
    r"\d+ (?:records|enregistrements|datensatze|registros)"
)


def without_notes(page: Page) -> Page:
    """The page without the notes at its end; without one, the page itself."""

    def parse(separator: str, limit: int | None) -> Rows:
        rows = page.parse(separator, limit)
        kept = [rank for rank, row in enumerate(rows.cells) if not is_note(row)]
        if len(kept) == len(rows.cells):
            return rows
        return replace(rows, cells=[rows.cells[rank] for rank in kept], lines=[rows.lines[rank] for rank in kept])

    return replace(page, parse=parse, kept={}, thin=lambda _separator: None)


def is_note(row: list[str]) -> bool:
    """Whether nothing but a note stands in a row.

    Examples
    --------
    >>> is_note(["Grand Totals (5700 records)", "", ""]), is_note(["Copyright Ltd", "2026-01-31", "won"])
    (True, False)
    """
    written = [cell for cell in row if cell.strip()]
    return bool(written) and len(written) <= WIDEST and NOTE.fullmatch(plain(written[0])) is not None

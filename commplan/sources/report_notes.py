"""Lines below a table that are none of its rows: totals of records, confidentiality, who holds the rights."""

import re
from dataclasses import replace

from commplan.sources.label import plain
from commplan.sources.page import Page, Rows

__all__ = ["is_note", "without_notes"]

WIDEST = 2
# Whoever made a report and when stands alone in its row, below the last blank row.
ALONE = 1
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
        last = foot(rows.cells)
        kept = [rank for rank, row in enumerate(rows.cells) if rank < last and not is_note(row)]
        if len(kept) == len(rows.cells):
            return rows
        return replace(rows, cells=[rows.cells[rank] for rank in kept], lines=[rows.lines[rank] for rank in kept])

    return replace(page, parse=parse, kept={}, thin=lambda _separator: None)


def foot(cells: list[list[str]]) -> int:
    """Where the foot of a report begins: lines alone in their rows below a blank row, one of them a known note."""
    blank = max((rank for rank, row in enumerate(cells) if not any(cell.strip() for cell in row)), default=len(cells))
    below = cells[blank + 1 :]
    alone = all(sum(bool(cell.strip()) for cell in row) <= ALONE for row in below)
    return blank + 1 if alone and any(map(is_note, below)) else len(cells)


def is_note(row: list[str]) -> bool:
    """Whether nothing but a note stands in a row.

    Examples
    --------
    >>> is_note(["Grand Totals (5700 records)", "", ""]), is_note(["Copyright Ltd", "2026-01-31", "won"])
    (True, False)
    """
    written = [cell for cell in row if cell.strip()]
    return bool(written) and len(written) <= WIDEST and NOTE.fullmatch(plain(written[0])) is not None

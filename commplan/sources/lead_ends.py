"""What became of the rows of a table of requests, and when."""

import numpy as np

from commplan.sources.columns import Columns
from commplan.sources.dates import Dates
from commplan.sources.lead_dates import day
from commplan.sources.outcomes import flagged, outcome_of, outcomes
from commplan.sources.table import Cells, Mask
from commplan.sources.tidy import Doubt

__all__ = ["closing", "ended"]

# Where an outcome is written, the surest first.
SAYING = ("status", "stage", "lifecycle")


def ended(columns: Columns) -> tuple[Cells, list[Doubt]]:
    """What became of each row: its status says it, else its stage, else whether it is ticked as won and as closed."""
    size = len(columns.table)
    found = np.full(size, None, dtype=object)
    given = [np.array(columns.cells(role), dtype=object) for role in SAYING if columns.has(role)]
    for cells in given:
        said = outcomes(cells, outcome_of)
        final = among(found, "won", "lost")
        found = np.where(final | blank(said), found, said)
    found = ticked(columns, found)
    unread = {str(cell) for cells in given for cell in cells[blank(found)] if cell}
    return found, [("outcome_unknown", {"kinds": ", ".join(sorted(unread)[:5])})] if unread else []


def ticked(columns: Columns, found: Cells) -> Cells:
    """The outcomes, with what columns of yes and no say of the rows that have none."""
    size = len(columns.table)
    won, over = (
        outcomes(np.array(columns.cells(role) or [""] * size, dtype=object), flagged) for role in ("won", "over")
    )
    unsaid = blank(found)
    found = np.where(unsaid & among(won, "yes"), "won", found)
    found = np.where(unsaid & among(won, "no") & among(over, "yes"), "lost", found)
    return np.asarray(np.where(unsaid & among(over, "no"), "open", found), dtype=object)


def closing(columns: Columns, outcome: Cells, language: str | None) -> Dates | None:
    """The day on which each row was won or lost; of an open one, a day of closing is a hope."""
    given = {role: day(columns, role, language) for role in ("closed", "won_at", "lost_at")}
    ends = {"closed": ("won", "lost"), "won_at": ("won",), "lost_at": ("lost",)}
    if all(days is None for days in given.values()):
        return None
    found: Dates = np.full(len(columns.table), np.datetime64("NaT"), dtype="datetime64[D]")
    for role, days in given.items():
        if days is not None:
            found = np.where(among(outcome, *ends[role]) & ~np.isnat(days), days, found)
    return found


def blank(cells: Cells) -> Mask:
    """Where nothing is said."""
    return np.array([cell is None for cell in cells], dtype=bool)


def among(cells: Cells, *words: str) -> Mask:
    """Where one of some words is said."""
    return np.array([cell in words for cell in cells], dtype=bool)

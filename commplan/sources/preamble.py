"""The lines above the header of a report, whatever words they use: its period, and whether its footer counts."""

import re
from collections.abc import Iterable
from dataclasses import replace

from commplan.sources.dates import Span
from commplan.sources.label import plain
from commplan.sources.page import Page, Rows
from commplan.sources.period import ONE_DATE, spanned

__all__ = ["period_above", "without_footer"]

BETWEEN = re.compile(r"\s[-\u2013\u2014]\s")
DATE = re.compile(rf"(?<![\w/.-]){ONE_DATE}")
# `©2026 Microsoft Corporation. All rights reserved.` ends a report, in some encodings as `@2026`.
COPYRIGHT = re.compile(r"[\u00a9@]\s?\d{4}\b.*|copyright .*|\(c\) ?\d{4}.*", re.IGNORECASE)


def period_above(lines: Iterable[Iterable[str]]) -> Span | None:
    """The first two dates above a header: tools write when a report begins and ends before when it was made.

    None when there are not two, or when day and month can be exchanged.

    Examples
    --------
    >>> period_above([["Report Start: September 21, 2026, 12:00 AM"], ["Report End: September 22, 2026, 11:59 PM"]])
    (datetime.date(2026, 9, 21), datetime.date(2026, 9, 22))
    """
    found = [date for line in lines for date in DATE.findall(plain(BETWEEN.sub(" ; ", ",".join(line))))][:2]
    if len(found) < 2:
        return None
    orders = {spanned(found, day_first=first) for first in (True, False)} - {None}
    return orders.pop() if len(orders) == 1 else None


def without_footer(page: Page) -> Page:
    """The page without the line that says who holds the rights."""

    def parse(separator: str, limit: int | None) -> Rows:
        rows = page.parse(separator, limit)
        kept = [rank for rank, row in enumerate(rows.cells) if not is_copyright(row)]
        if len(kept) == len(rows.cells):
            return rows
        return replace(rows, cells=[rows.cells[rank] for rank in kept], lines=[rows.lines[rank] for rank in kept])

    return replace(page, parse=parse, kept={})


def is_copyright(row: list[str]) -> bool:
    """Whether nothing but a notice of rights stands in a row."""
    written = [cell.strip() for cell in row if cell.strip()]
    return bool(written) and len(written) <= 2 and COPYRIGHT.match(written[0]) is not None

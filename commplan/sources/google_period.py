"""The period of a Google Ads file: a line above the header of a report, the name of the file of a card."""

import re
from collections.abc import Sequence
from datetime import date

from commplan.sources.dates import Dates, Span
from commplan.sources.period import read_period
from commplan.sources.tidy import Doubt

__all__ = ["named_period", "period_doubts", "stated_period"]

Lines = Sequence[Sequence[str]]

NAMED_PERIOD = re.compile(r"[(_](\d{4})\.(\d\d)\.(\d\d)-(\d{4})\.(\d\d)\.(\d\d)[)_ ]")


def stated_period(above: Lines) -> Span | None:
    """The period that one of the lines above the header is; English puts commas into it."""
    found = (read_period(",".join(row).strip(" ,;\t")) for row in above[-3:])
    return next((period for period in found if period is not None), None)


def named_period(file: str) -> Span | None:
    """The period in the name of a card: `Campagnes(2025.01.01-2025.10.09_par_rapport_à_…).csv`."""
    match = NAMED_PERIOD.search(file)
    if match is None:
        return None
    year, month, day, *last = map(int, match.groups())
    try:
        return date(year, month, day), date(last[0], last[1], last[2])
    except ValueError:
        return None


def period_doubts(above: Lines, period: Span | None, days: Dates | None) -> list[Doubt]:
    """What is not sure about the period of a report whose rows have no date."""
    if days is not None or (period is not None and period != (None, None)):
        return []
    if period is not None:
        return [("period_open", {})]
    written = [",".join(row).strip(" ,;\t") for row in above if any(row)]
    return [("period_unread", {"found": written[-1]})] if written else [("period_missing", {})]

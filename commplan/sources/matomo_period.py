"""What the name of a file downloaded from Matomo says: the report, and its period where the rows have no dates."""

import re

from commplan.sources.dates import Span
from commplan.sources.named_period import period_in_name
from commplan.sources.spans import span_of_cell

__all__ = ["file_period", "file_report"]

# `Export _ Page URLs _ January 2026.csv` in the browser, `….csv__Referrers.getWebsites_day.csv` for programs.
PARTED = re.compile(r"\s_+\s")
CALLED = re.compile(r"[A-Z][A-Za-z]+\.(get[A-Za-z]*)")


def file_period(file: str) -> Span:
    """The period that the name of a downloaded file ends with, both None when there is none."""
    stem = file.rpartition("/")[2].rpartition(".")[0]
    if (named := period_in_name(file)) != (None, None):
        return named
    parts = PARTED.split(stem)
    return (span_of_cell(parts[-1].strip()) or (None, None)) if len(parts) > 1 else (None, None)


def file_report(file: str) -> str:
    """The report that the name of a file names, blank when it names none."""
    name = file.rpartition("/")[2]
    if match := CALLED.search(name):
        return match[1]
    parts = PARTED.split(name.rpartition(".")[0])
    return parts[-2].strip() if len(parts) > 2 else ""

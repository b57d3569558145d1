"""Periods that files lend each other: Search Console says it in one table of an export, and the others lie beside it.

Unpacked, the tables of one export are files of one folder. A file without days has the period of a file beside it
when its sums say that both count the same searches; where two periods would do, it has none.
"""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from commplan.sources.overlap import Candidate

__all__ = ["lend_periods"]

TOOLS = frozenset({"search_console"})
# Breakdowns that add up to the site, and those that leave searches out or count one twice.
WHOLE = frozenset({"device", "country"})
SERIES = frozenset({"day", "span", "week", "month"})
FIGURES = ("clicks", "impressions")
# A page that is shown twice in one list of results is counted twice among pages and once in the sum of the site.
TWICE = {"clicks": 1.1, "impressions": 3.0}
Sums = dict[str, float]


def lend_periods(read: Iterable[Candidate]) -> None:
    """Give files without days the one period that a file of their folder and tool states, and say which one."""
    beside: dict[tuple[str, str], list[Candidate]] = {}
    for one in read:
        attrs = one.frame.attrs
        if attrs["tool"] in TOOLS:
            beside.setdefault((attrs["tool"], str(PurePosixPath(one.file).parent)), []).append(one)
    for files in beside.values():
        lenders = [one for one in files if one.span is not None and (len(one.frame) or alike(files))]
        for borrower in (one for one in files if one.frame.attrs["period"] == (None, None) and len(one.frame)):
            fitting = {one.frame.attrs["period"]: one.file for one in lenders if agree(borrower, one)}
            if len(fitting) == 1:
                lend(borrower, *fitting.popitem())


def alike(files: Iterable[Candidate]) -> bool:
    """Whether all files of a folder that add up to the site add up to the same, as the tables of one export do."""
    whole = (one for one in files if len(one.frame) and one.frame.attrs["dimension"] in WHOLE | SERIES)
    return len({tuple(sums(one).values()) for one in whole}) <= 1


def agree(borrower: Candidate, lender: Candidate) -> bool:
    """Whether two files may count the same searches; the list of filters has no sums to hold against."""
    dimension, other = (one.frame.attrs["dimension"] for one in (borrower, lender))
    if lender.frame.empty:
        return True
    if other not in SERIES | WHOLE:
        return False
    one, two = sums(borrower), sums(lender)
    if dimension in WHOLE:
        return one == two
    return all(one[name] <= two[name] * TWICE[name] for name in FIGURES)


def sums(candidate: Candidate) -> Sums:
    """What the figures of a file add up to."""
    return {name: float(candidate.frame[name].sum()) for name in FIGURES}


def lend(borrower: Candidate, period: Any, file: str) -> None:
    """Write the period of another file into what is known about a table."""
    attrs = borrower.frame.attrs
    attrs["period"] = period
    attrs["doubts"] = [doubt for doubt in attrs["doubts"] if doubt[0] != "period_missing"]
    attrs["doubts"].append(("period_lent", {"label": file}))

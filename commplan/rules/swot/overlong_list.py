"""A list that is too long to be used."""

from collections.abc import Iterator

from commplan.model.swot import Swot
from commplan.rules.finding import Finding
from commplan.rules.swot._entries import CAP, lists


def check(swot: Swot) -> Iterator[Finding]:
    """Each list is judged by itself, and told by its first and last entry."""
    for name, found in lists(swot):
        if len(found) > CAP:
            yield Finding(at=("swot", name), n=len(found), first=found[0].title, last=found[-1].title, cap=CAP)

"""A list that is too long to be used."""

from collections.abc import Iterator, Sequence

from commplan.model.audit import Audit
from commplan.model.market import Market
from commplan.model.swot import Swot
from commplan.rules.finding import Finding
from commplan.rules.swot._entries import CAP, drawn_from, lists, title_of


def check(swot: Swot, audit: Sequence[Audit] = (), market: Market | None = None) -> Iterator[Finding]:
    """Each list is judged by itself, and told by its first and last entry."""
    drawn = drawn_from(audit, market)
    for name, found in lists(swot):
        if len(found) > CAP:
            first, last = title_of(found[0], drawn), title_of(found[-1], drawn)
            yield Finding(at=("swot", name), n=len(found), first=first, last=last, cap=CAP)

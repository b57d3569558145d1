"""An id that points to nothing."""

from collections.abc import Iterator
from difflib import get_close_matches

from commplan.model.engagement import Engagement, Place
from commplan.rules.coherence._references import known_ids, references
from commplan.rules.finding import Finding


def check(engagement: Engagement) -> Iterator[Finding]:
    """Follow every reference to a part that has been filled in."""
    known = known_ids(engagement)
    for at, target, named in references(engagement):
        ids = known[target]
        if ids is not None and named not in ids:
            yield _finding(at, named, sorted(ids))


def _finding(at: Place, named: str, candidates: list[str]) -> Finding:
    near = get_close_matches(named, candidates, n=1, cutoff=0.4)
    return Finding(at=at, named=named, candidates=tuple(near or candidates[:5]) or ("–",))

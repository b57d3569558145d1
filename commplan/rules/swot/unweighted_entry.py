"""Entries that nobody has ranked."""

from collections.abc import Iterator

from commplan.model.swot import Swot
from commplan.rules.finding import Finding
from commplan.rules.swot._entries import lists

FEW = 3  # entries that can be compared without weights


def check(swot: Swot) -> Iterator[Finding]:
    """One question per list, at the first entry without a weight of its own or of its origin."""
    for name, found in lists(swot):
        bare = [rank for rank, entry in enumerate(found) if entry.weight is None and entry.origin is None]
        if bare and len(found) > FEW:
            titles = tuple(found[rank].title for rank in bare)
            yield Finding(at=("swot", name, bare[0], "weight"), entries=titles)

"""The four lists in one go."""

from collections.abc import Iterator

from commplan.model.engagement import Place
from commplan.model.swot import Entry, Swot

LISTS = ("strengths", "weaknesses", "opportunities", "threats")
CAP = 7  # entries of one list that people can still weigh against each other in one sitting


def lists(swot: Swot) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Each list that has entries, by name."""
    for name in LISTS:
        if found := getattr(swot, name):
            yield name, found


def entries(swot: Swot) -> Iterator[tuple[Place, Entry]]:
    """Every entry with its place."""
    for name, found in lists(swot):
        for rank, entry in enumerate(found):
            yield ("swot", name, rank), entry

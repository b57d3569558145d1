"""A weighty opportunity or threat of the market that the SWOT leaves out."""

from collections.abc import Iterator

from commplan.model.market import Force, Market
from commplan.model.swot import Entry, Swot
from commplan.rules._likeness import say_the_same
from commplan.rules.finding import Finding

HEAVY = 4  # of 5


def check(market: Market, swot: Swot) -> Iterator[Finding]:
    """Silent for a list that was not begun; an entry may take a force up by its name or in the same words."""
    for name in ("opportunities", "threats"):
        taken, forces = getattr(swot, name), getattr(market, name)
        for rank, force in enumerate(forces or () if taken is not None else ()):
            if (force.weight or 0) >= HEAVY and not any(_takes_up(entry, force) for entry in taken):
                yield Finding(at=("market", name, rank), force=force.title, weight=force.weight)


def _takes_up(entry: Entry, force: Force) -> bool:
    return force.id in (entry.origin, entry.id) or (entry.title is not None and say_the_same(force.title, entry.title))

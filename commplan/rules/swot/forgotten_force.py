"""A weighty opportunity or threat of the market that the SWOT leaves out."""

from collections.abc import Iterator

from commplan.model.market import Market
from commplan.model.swot import Swot
from commplan.rules._likeness import say_the_same
from commplan.rules.finding import Finding

HEAVY = 4  # of 5


def check(market: Market, swot: Swot) -> Iterator[Finding]:
    """Silent for a list that was not begun; an entry may take a force up by its name or in the same words."""
    for name in ("opportunities", "threats"):
        taken = getattr(swot, name)
        for rank, force in enumerate(getattr(market, name) or () if taken is not None else ()):
            known = any(
                force.id in (entry.origin, entry.id) or say_the_same(force.title, entry.title) for entry in taken
            )
            if not known and (force.weight or 0) >= HEAVY:
                yield Finding(at=("market", name, rank), force=force.title, weight=force.weight)

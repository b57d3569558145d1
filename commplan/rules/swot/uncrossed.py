"""A SWOT from which nothing was drawn."""

from collections.abc import Iterator

from commplan.model.swot import Swot
from commplan.rules.finding import Finding


def check(swot: Swot) -> Iterator[Finding]:
    """Ask once there is something to cross: an entry from inside and one from outside."""
    inside = (*(swot.strengths or ()), *(swot.weaknesses or ()))
    outside = (*(swot.opportunities or ()), *(swot.threats or ()))
    if inside and outside and not swot.options:
        yield Finding(at=("swot", "options"), entries=len(inside) + len(outside))

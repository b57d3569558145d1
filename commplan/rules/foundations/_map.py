"""The map of positions: who stands where, by which criteria."""

from collections.abc import Iterator

from commplan.model.brand import Positioning
from commplan.model.market import Competitor, Market


def placed(market: Market) -> Iterator[tuple[int, Competitor, Positioning]]:
    """The competitors that have a place on the map, with their rank."""
    for rank, competitor in enumerate(market.competitors or ()):
        if competitor.positioning is not None:
            yield rank, competitor, competitor.positioning


def criteria(positioning: Positioning) -> tuple[str, str]:
    """The two criteria, to be compared with those of another."""
    return str(positioning.criterion_x).casefold(), str(positioning.criterion_y).casefold()

"""The map of positions: who stands where, by which criteria."""

from collections.abc import Iterator

from commplan.calculators.wording import compare_texts
from commplan.model.brand import Positioning
from commplan.model.market import Competitor, Market
from commplan.model.text import Text


def placed(market: Market) -> Iterator[tuple[int, Competitor, Positioning]]:
    """The competitors that have a place on the map, with their rank."""
    for rank, competitor in enumerate(market.competitors or ()):
        if competitor.positioning is not None:
            yield rank, competitor, competitor.positioning


def same_criterion(one: Text, other: Text) -> bool:
    """Tell whether two criteria are one, whatever their capitals, accents and plurals."""
    return one == other or any(found.overlap == 1 for found in compare_texts(one, other).values())


def same_criteria(one: Positioning, other: Positioning) -> bool:
    """Tell whether two places stand on the same map."""
    return same_criterion(one.criterion_x, other.criterion_x) and same_criterion(one.criterion_y, other.criterion_y)

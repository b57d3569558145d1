"""Where a field is missing from all competitors alike."""

from commplan.model.engagement import Place
from commplan.model.market import Market


def blank_everywhere(market: Market, field: str) -> Place | None:
    """The place to begin with if no competitor has that field: one that was not asked yet, else the first."""
    values = [getattr(competitor, field) for competitor in market.competitors or ()]
    if not values or any(values):
        return None
    return ("market", "competitors", values.index(None) if None in values else 0, field)

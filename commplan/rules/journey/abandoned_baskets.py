"""More baskets are left than usual."""

from collections.abc import Iterator

from commplan.knowledge import benchmark
from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """Compare with the rate that the source quotes."""
    usual, found = benchmark("basket_abandonment/any/any").value, journey.basket_abandonment
    if found is not None and usual is not None and found > usual:
        yield Finding(at=("journey", "basket_abandonment"), found=found, usual=round(usual, 4))

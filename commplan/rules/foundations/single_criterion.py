"""A map whose two criteria are one."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding
from commplan.rules.foundations._map import criteria


def check(brand: Brand) -> Iterator[Finding]:
    """A position takes two criteria."""
    if brand.positioning is None:
        return
    x, y = criteria(brand.positioning)
    if x == y:
        yield Finding(at=("brand", "positioning", "criterion_y"), criterion=brand.positioning.criterion_y)

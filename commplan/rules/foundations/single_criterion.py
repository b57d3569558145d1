"""A map whose two criteria are one."""

from collections.abc import Iterator

from commplan.calculators.positions import same_criterion
from commplan.model.brand import Brand
from commplan.rules.finding import Finding


def check(brand: Brand) -> Iterator[Finding]:
    """A position takes two criteria."""
    own = brand.positioning
    if own is not None and same_criterion(own.criterion_x, own.criterion_y):
        yield Finding(at=("brand", "positioning", "criterion_y"), criterion=own.criterion_y)

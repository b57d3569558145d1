"""No central axis."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding


def check(brand: Brand) -> Iterator[Finding]:
    """Every message needs one angle to come back to."""
    if not brand.axis:
        yield Finding(at=("brand", "axis"))

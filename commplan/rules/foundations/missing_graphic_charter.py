"""Several media and no rules for how they look."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding

SEVERAL = 3  # two media are kept alike by eye


def check(brand: Brand) -> Iterator[Finding]:
    """Ask once there are several media to keep alike."""
    if not brand.graphic_charter and len(brand.media or ()) >= SEVERAL:
        yield Finding(at=("brand", "graphic_charter"), media=len(brand.media or ()))

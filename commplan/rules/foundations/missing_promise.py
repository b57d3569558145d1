"""A value proposition that was never put into one promise."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding


def check(brand: Brand) -> Iterator[Finding]:
    """Ask once there is something to promise and somewhere to say it."""
    if brand.value_proposition and brand.media and not brand.promise:
        yield Finding(at=("brand", "promise"), value_proposition=brand.value_proposition)

"""A brand without values."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding


def check(brand: Brand) -> Iterator[Finding]:
    """Silent until the question was answered."""
    if brand.values == ():
        yield Finding(at=("brand", "values"))

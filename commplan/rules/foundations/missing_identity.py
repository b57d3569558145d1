"""Nobody has said who the firm is."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding


def check(brand: Brand) -> Iterator[Finding]:
    """The question that comes before all the others."""
    if not brand.identity:
        yield Finding(at=("brand", "identity"))

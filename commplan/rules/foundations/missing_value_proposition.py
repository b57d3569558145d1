"""No reason to choose this firm rather than another."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding


def check(brand: Brand) -> Iterator[Finding]:
    """Whatever its size, a firm needs one."""
    if not brand.value_proposition:
        yield Finding(at=("brand", "value_proposition"))

"""A medium that contradicts the central axis or the identity."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding


def check(brand: Brand) -> Iterator[Finding]:
    """A medium judged 'no' on identity or axis breaks the whole."""
    for rank, medium in enumerate(brand.media or ()):
        for criterion in ("axis", "identity"):
            if getattr(medium, criterion) == "no":
                yield Finding(at=("brand", "media", rank, criterion), medium=medium.title)
                break

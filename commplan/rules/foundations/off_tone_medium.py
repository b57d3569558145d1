"""A medium that speaks in another voice."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.rules.finding import Finding


def check(brand: Brand) -> Iterator[Finding]:
    """Media that contradict the brand outright are named by another rule."""
    for rank, medium in enumerate(brand.media or ()):
        if medium.tone == "no" and "no" not in (medium.axis, medium.identity):
            yield Finding(at=("brand", "media", rank, "tone"), medium=medium.title)

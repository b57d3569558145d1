"""A brand without a story, in brand.yaml and in content.yaml alike."""

from collections.abc import Iterator

from commplan.model.base import NONE
from commplan.model.brand import Brand
from commplan.model.content import Content
from commplan.rules.finding import Finding


def check(brand: Brand, content: Content | None = None) -> Iterator[Finding]:
    """Silent until the question was answered."""
    if brand.story is NONE and not (content and content.story):
        yield Finding(at=("brand", "story"))

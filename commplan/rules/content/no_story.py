"""Content without a thread."""

from collections.abc import Iterator

from commplan.model.brand import Brand
from commplan.model.content import Content
from commplan.rules.finding import Finding


def check(content: Content, brand: Brand | None = None) -> Iterator[Finding]:
    """The brand's own story is a thread too."""
    if not content.story and not (brand and brand.story):
        yield Finding(at=("content", "story"))

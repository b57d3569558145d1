"""A blog without keyword research."""

from collections.abc import Iterator

from commplan.model.content import Content
from commplan.rules.finding import Finding


def check(content: Content) -> Iterator[Finding]:
    """Only where there is a blog."""
    if content.has_blog and not content.keyword_research:
        yield Finding(at=("content", "keyword_research"))

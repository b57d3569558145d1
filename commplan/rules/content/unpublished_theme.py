"""A theme that appears on no channel."""

from collections.abc import Iterator

from commplan.model.content import Content
from commplan.rules.finding import Finding


def check(content: Content) -> Iterator[Finding]:
    """Where nobody can find it."""
    for rank, theme in enumerate(content.themes or ()):
        if not theme.channels:
            yield Finding(at=("content", "themes", rank, "channels"), theme=theme.title)

"""More content than the hours allow."""

from collections.abc import Iterator

from commplan.calculators.channel_means import hours_available
from commplan.calculators.content_coverage import hours_needed
from commplan.model.client import Client
from commplan.model.content import Content
from commplan.rules.finding import Finding


def check(client: Client, content: Content) -> Iterator[Finding]:
    """Pieces a month times hours each, against all the hours there are."""
    needed, available = hours_needed(content.themes or ()), hours_available(client)
    if needed is not None and available is not None and needed > available:
        yield Finding(at=("content", "themes"), needed=needed, available=available)

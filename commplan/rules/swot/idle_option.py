"""An option that became nothing."""

from collections.abc import Iterator

from commplan.model.swot import Swot
from commplan.rules.finding import Finding


def check(swot: Swot) -> Iterator[Finding]:
    """Ask what became of it."""
    for rank, option in enumerate(swot.options or ()):
        if option.leads_to is None:
            yield Finding(at=("swot", "options", rank, "leads_to"), option=option.title)

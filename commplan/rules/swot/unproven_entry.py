"""An entry that nothing shows and that comes from nowhere."""

from collections.abc import Iterator

from commplan.model.swot import Swot
from commplan.rules.finding import Finding
from commplan.rules.swot._entries import entries


def check(swot: Swot) -> Iterator[Finding]:
    """What comes from the audit or the market has its evidence there."""
    for at, entry in entries(swot):
        if not entry.evidence and entry.origin is None:
            yield Finding(at=(*at, "evidence"), entry=entry.title)

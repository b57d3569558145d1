"""An opportunity or a threat that nothing shows."""

from collections.abc import Iterator

from commplan.model.market import Market
from commplan.rules.finding import Finding


def check(market: Market) -> Iterator[Finding]:
    """Ask of each what shows it."""
    for name in ("opportunities", "threats"):
        for rank, force in enumerate(getattr(market, name) or ()):
            if not force.evidence:
                yield Finding(at=("market", name, rank, "evidence"), force=force.title)

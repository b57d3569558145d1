"""People are written to or tracked, and no rule of law stands among what may change."""

from collections.abc import Iterator, Sequence

from commplan.model.channel import Channel
from commplan.model.market import Market
from commplan.rules.finding import Finding


def check(market: Market, channels: Sequence[Channel]) -> Iterator[Finding]:
    """Ask once the threats were gone through."""
    forces = (*(market.opportunities or ()), *(market.threats or ()))
    if market.threats is None or any(force.kind == "regulation" for force in forces):
        return
    concerned = tuple(channel.title for channel in channels if channel.state == "kept" and _uses_personal_data(channel))
    if concerned:
        yield Finding(at=("market", "threats"), channels=concerned)


def _uses_personal_data(channel: Channel) -> bool:
    return bool(channel.writes_to_people) or (bool(channel.tracking) and not channel.offline)

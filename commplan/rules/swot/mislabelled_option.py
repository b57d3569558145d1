"""An option whose kind is not that of the two entries it crosses."""

from collections.abc import Iterator, Sequence

from commplan.model.audit import Audit
from commplan.model.market import Market
from commplan.model.swot import Entry, Swot
from commplan.rules.finding import Finding
from commplan.rules.swot._entries import drawn_from, title_of

INSIDE = {"strengths": "strength", "weaknesses": "weakness"}
OUTSIDE = {"opportunities": "opportunity", "threats": "threat"}


def check(swot: Swot, audit: Sequence[Audit] = (), market: Market | None = None) -> Iterator[Finding]:
    """Entries that do not exist, or stand on the wrong side, are named by another rule."""
    drawn = drawn_from(audit, market)
    inside, outside = _by_id(swot, INSIDE), _by_id(swot, OUTSIDE)
    for rank, option in enumerate(swot.options or ()):
        if option.kind is None or option.inside not in inside or option.outside not in outside:
            continue
        (side, one), (other, two) = inside[option.inside], outside[option.outside]
        if option.kind != f"{side}_{other}":
            crossed = {"inside": title_of(one, drawn), "outside": title_of(two, drawn)}
            yield Finding(at=("swot", "options", rank, "kind"), option=option.title, **crossed)


def _by_id(swot: Swot, names: dict[str, str]) -> dict[str, tuple[str, Entry]]:
    return {entry.id: (side, entry) for name, side in names.items() for entry in getattr(swot, name) or ()}

"""An option whose kind is not that of the two entries it crosses."""

from collections.abc import Iterator

from commplan.model.swot import Entry, Swot
from commplan.rules.finding import Finding
from commplan.rules.swot._entries import lists

SIDES = {"strengths": "strength", "weaknesses": "weakness", "opportunities": "opportunity", "threats": "threat"}


def check(swot: Swot) -> Iterator[Finding]:
    """Entries that do not exist are named by another rule."""
    known: dict[str, tuple[str, Entry]] = {
        entry.id: (SIDES[name], entry) for name, found in lists(swot) for entry in found
    }
    for rank, option in enumerate(swot.options or ()):
        if option.kind is None or option.inside not in known or option.outside not in known:
            continue
        (side, inside), (other, outside) = known[option.inside], known[option.outside]
        if option.kind != f"{side}_{other}":
            at = ("swot", "options", rank, "kind")
            yield Finding(at=at, option=option.title, inside=inside.title, outside=outside.title)

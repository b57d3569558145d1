"""A meeting without a purpose, or without people."""

from collections.abc import Iterator

from commplan.model.team import Team
from commplan.rules.finding import Finding


def check(team: Team) -> Iterator[Finding]:
    """One finding per meeting, at the people if those are missing."""
    for rank, ritual in enumerate(team.rituals or ()):
        if not ritual.who or ritual.purpose is None:
            field = "purpose" if ritual.who else "who"
            yield Finding(at=("team", "rituals", rank, field), ritual=ritual.title)

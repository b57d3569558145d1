"""Training without a person or a date."""

from collections.abc import Iterator

from commplan.model.team import Team
from commplan.rules.finding import Finding


def check(team: Team) -> Iterator[Finding]:
    """One finding per training, at the person if that is what is missing."""
    for rank, training in enumerate(team.training or ()):
        if not training.who or training.by is None:
            field = "by" if training.who else "who"
            yield Finding(at=("team", "training", rank, field), training=training.title)

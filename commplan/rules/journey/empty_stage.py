"""A stage without any touchpoint."""

from collections.abc import Iterator

from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """Where the buyer meets nobody."""
    for rank, stage in enumerate(journey.stages or ()):
        if not stage.touchpoints:
            yield Finding(at=("journey", "stages", rank, "touchpoints"), stage=stage.title)

"""A moment of truth that fails."""

from collections.abc import Iterator

from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """Only touchpoints that decide a sale count."""
    for rank, stage in enumerate(journey.stages or ()):
        for place, touchpoint in enumerate(stage.touchpoints or ()):
            if touchpoint.moment_of_truth and touchpoint.state == "fails":
                at = ("journey", "stages", rank, "touchpoints", place, "state")
                yield Finding(at=at, touchpoint=touchpoint.title, stage=stage.title)

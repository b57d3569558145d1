"""A moment of truth that is only just passed."""

from collections.abc import Iterator

from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """One that fails is for another rule."""
    for rank, stage in enumerate(journey.stages or ()):
        for place, point in enumerate(stage.touchpoints or ()):
            if point.moment_of_truth and point.state == "weak":
                at = ("journey", "stages", rank, "touchpoints", place, "state")
                yield Finding(at=at, touchpoint=point.title, stage=stage.title)

"""A journey on which nothing is said to decide."""

from collections.abc import Iterator

from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """Asked once there are touchpoints to choose from."""
    points = [point for stage in journey.stages or () for point in stage.touchpoints or ()]
    if points and not any(point.moment_of_truth for point in points):
        yield Finding(at=("journey", "stages"), n=len(points))

"""A stage that the journey does not have."""

from collections.abc import Iterator

from commplan.calculators.content_coverage import STAGES
from commplan.knowledge import label
from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """Judged once there are stages at all."""
    if not journey.stages:
        return
    known = {stage.kind for stage in journey.stages}
    missing = tuple(label(f"stage.{kind}") for kind in STAGES if kind not in known)
    if missing:
        yield Finding(at=("journey", "stages"), stages=missing)

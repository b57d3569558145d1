"""Nothing happens after the sale."""

from collections.abc import Iterator

from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(journey: Journey) -> Iterator[Finding]:
    """A stage with touchpoints after the sale is an answer too."""
    stages = [stage for stage in journey.stages or () if stage.kind == "after_sales" and stage.touchpoints]
    if not journey.after_sales and not stages:
        yield Finding(at=("journey", "after_sales"))

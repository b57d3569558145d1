"""A stage of the journey at which nothing is said."""

from collections.abc import Iterator

from commplan.calculators.content_coverage import silent_stages
from commplan.knowledge import label
from commplan.model.content import Content
from commplan.model.journey import Journey
from commplan.rules.finding import Finding


def check(content: Content, journey: Journey | None = None) -> Iterator[Finding]:
    """Judged once every theme names its stages."""
    stages = silent_stages(content, journey)
    if stages:
        yield Finding(at=("content", "themes"), stages=tuple(label(f"stage.{kind}") for kind in stages))

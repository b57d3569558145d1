"""No review was ever held."""

from collections.abc import Iterator, Sequence

from commplan.model.decision import Review
from commplan.rules.finding import Finding


def check(decisions: Sequence[Review]) -> Iterator[Finding]:
    """Judge the answer that there is none."""
    if not decisions:
        yield Finding(at=("decisions",))

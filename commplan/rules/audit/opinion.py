"""An audit of which more than half is opinion."""

from collections.abc import Iterator, Sequence

from commplan.model.audit import Audit
from commplan.rules._audits import latest_of_each_kind
from commplan.rules.finding import Finding

HALF = 0.5
BEGUN = 5  # answers; before that, evidence may still be on its way


def check(audit: Sequence[Audit]) -> Iterator[Finding]:
    """Count the answers that nothing shows."""
    for rank, last in latest_of_each_kind(audit):
        answers = len(last.answers)
        bare = sum(not answer.evidence for answer in last.answers.values())
        if answers >= BEGUN and bare > HALF * answers:
            yield Finding(at=("audit", rank, "answers"), bare=bare, answers=answers, day=last.date)

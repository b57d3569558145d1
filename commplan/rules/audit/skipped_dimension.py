"""A full audit that leaves a whole theme out."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import dimensions, item_ids
from commplan.model.audit import Audit
from commplan.rules._audits import by_date
from commplan.rules.finding import Finding


def check(audit: Sequence[Audit]) -> Iterator[Finding]:
    """A quick audit may leave out what it likes."""
    asked = {key.split("/")[0] for key in item_ids()}
    for rank, last in by_date(audit, "full")[-1:]:
        answered = {key.split("/")[0] for key in (*last.answers, *(last.not_applicable or ()))}
        left_out = tuple(each.label for key, each in dimensions().items() if key in asked - answered)
        if left_out and last.answers:
            yield Finding(at=("audit", rank, "answers"), dimensions=left_out, day=last.date)

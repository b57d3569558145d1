"""An answer to a question that does not exist."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from commplan.knowledge import item_ids
from commplan.model.audit import Audit
from commplan.rules._audits import latest_of_each_kind
from commplan.rules.finding import Finding

CLOSE = 0.6  # likeness from which a name is offered
OFFERED = 3


def check(audit: Sequence[Audit]) -> Iterator[Finding]:
    """Past audits may keep the names of their time."""
    known = item_ids()
    for rank, last in latest_of_each_kind(audit):
        for key in last.answers:
            if key not in known:
                near = get_close_matches(key, known, n=1, cutoff=CLOSE) or known[:OFFERED]
                yield Finding(at=("audit", rank, "answers", key), named=key, candidates=tuple(near))

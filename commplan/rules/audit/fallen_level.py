"""A level that fell since the last audit of the same kind."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import items
from commplan.model.audit import Audit
from commplan.rules._audits import by_date
from commplan.rules.finding import Finding


def check(audit: Sequence[Audit]) -> Iterator[Finding]:
    """Compare the last two audits of a kind, question by question."""
    pairs = [by_date(audit, "quick")[-2:], by_date(audit, "full")[-2:]]
    for (_, before), (rank, last) in (pair for pair in pairs if len(pair) > 1):
        for key, answer in last.answers.items():
            earlier = before.answers.get(key)
            if earlier is not None and answer.level < earlier.level and key in items():
                at = ("audit", rank, "answers", key, "level")
                values = {"before": earlier.level, "now": answer.level, "day": before.date}
                yield Finding(at=at, question=items()[key].question, **values)

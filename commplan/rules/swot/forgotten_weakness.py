"""What the audit found at level 0 and the SWOT leaves out."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import dimensions, items
from commplan.model.audit import Audit
from commplan.model.swot import Swot
from commplan.rules.audit._dates import by_date
from commplan.rules.finding import Finding
from commplan.rules.swot._entries import CAP, entries


def check(audit: Sequence[Audit], swot: Swot) -> Iterator[Finding]:
    """Silent before the weaknesses were begun, and where their list is full already."""
    origins = {entry.origin for _, entry in entries(swot)}
    for _, last in by_date(audit)[-1:]:
        lost = [
            key for key, answer in last.answers.items() if answer.level == 0 and key in items() and key not in origins
        ]
        if lost and swot.weaknesses is not None and len(swot.weaknesses) < CAP:
            themes = tuple(
                each.label for key, each in dimensions().items() if key in {item.split("/")[0] for item in lost}
            )
            yield Finding(at=("swot", "weaknesses"), n=len(lost), themes=themes)

"""What the audit found at level 0 and the SWOT leaves out."""

from collections.abc import Iterator, Sequence

from commplan.knowledge import dimensions, items
from commplan.model.audit import Audit
from commplan.model.swot import Swot
from commplan.rules._audits import by_date
from commplan.rules.finding import Finding
from commplan.rules.swot._entries import CAP, entries


def check(audit: Sequence[Audit], swot: Swot) -> Iterator[Finding]:
    """Silent before the weaknesses were begun, and where their list is full already."""
    if swot.weaknesses is None or len(swot.weaknesses) >= CAP:
        return
    origins = {entry.origin for _, entry in entries(swot)}
    for _, last in by_date(audit)[-1:]:
        absent = {key for key, answer in last.answers.items() if answer.level == 0}
        lost = [item for key, item in items().items() if key in absent - origins]
        if lost:
            themes = tuple(dimensions()[key].label for key in dict.fromkeys(item.dimension for item in lost))
            yield Finding(at=("swot", "weaknesses"), n=len(lost), themes=themes)

"""An action that ends before it begins."""

from collections.abc import Iterator

from commplan.model.action import Plan
from commplan.rules.finding import Finding


def check(plan: Plan) -> Iterator[Finding]:
    """Actions and pauses alike."""
    dated = [(("actions", rank), each.title, each.start, each.end) for rank, each in enumerate(plan.actions or ())]
    dated += [(("pauses", rank), each.reason, each.start, each.end) for rank, each in enumerate(plan.pauses or ())]
    for at, what, start, end in dated:
        if start is not None and end is not None and end < start:
            yield Finding(at=("plan", *at, "end"), what=what, start=start, end=end)

"""A decision that was asked for, and whose day has passed."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.model.decision import Review
from commplan.rules.finding import Finding


def check(decisions: Sequence[Review], today: dt.date) -> Iterator[Finding]:
    """Judge decisions that have a day."""
    for rank, review in enumerate(decisions or ()):
        for number, decision in enumerate(review.decisions or ()):
            if decision.state == "asked" and decision.by is not None and decision.by < today:
                yield Finding(at=("decisions", rank, "decisions", number, "state"), decision=decision.title,
                              date=decision.by)  # fmt: skip

"""A decision of which nobody asked what it brought."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.calculators.age import is_older
from commplan.model.base import NONE
from commplan.model.decision import Review
from commplan.model.quantity import Period
from commplan.rules.finding import Finding

MONTHS = 6  # long enough for what is slow [months]


def check(decisions: Sequence[Review], today: dt.date) -> Iterator[Finding]:
    """Judge decisions that were taken half a year ago; earlier, nobody can know."""
    for rank, review in enumerate(decisions or ()):
        if not is_older(Period.of_month(review.month).end, today, months=MONTHS):
            continue
        for number, decision in enumerate(review.decisions or ()):
            if decision.state == "taken" and decision.outcome is NONE:
                yield Finding(at=("decisions", rank, "decisions", number, "outcome"), decision=decision.title,
                              month=review.month)  # fmt: skip

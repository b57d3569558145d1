"""No review for too long."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.calculators.age import is_older
from commplan.model.decision import Review
from commplan.model.quantity import Period
from commplan.rules.finding import Finding

MONTHS = 3


def check(decisions: Sequence[Review], today: dt.date) -> Iterator[Finding]:
    """The latest review counts, whatever it decided."""
    latest, rank = max(((review.month, rank) for rank, review in enumerate(decisions)), default=("", 0))
    if latest and is_older(Period.of_month(latest).end, today, months=MONTHS):
        yield Finding(at=("decisions", rank, "month"), month=latest, months=MONTHS)

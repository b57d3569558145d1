"""An audit of more than a year ago."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.calculators.age import is_older
from commplan.model.audit import Audit
from commplan.rules._audits import by_date
from commplan.rules.finding import Finding

MONTHS = 12  # the next audit closes the year's circle


def check(audit: Sequence[Audit], today: dt.date) -> Iterator[Finding]:
    """The latest counts, whatever its kind."""
    for rank, last in by_date(audit)[-1:]:
        if is_older(last.date, today, months=MONTHS):
            yield Finding(at=("audit", rank, "date"), day=last.date)

"""What was heard changed nothing."""

import datetime as dt
from collections.abc import Iterator

from commplan.calculators.age import is_older
from commplan.model.feedback import Feedback
from commplan.rules.finding import Finding

MONTHS = 3  # time enough to change one thing


def check(feedback: Feedback, today: dt.date) -> Iterator[Finding]:
    """Judge once something was heard a quarter ago; a voice without a date may be of yesterday."""
    dates = [each.date for found in (feedback.surveys, feedback.satisfaction, feedback.interviews, feedback.remarks)
             for each in found or ()]  # fmt: skip
    heard = [date for date in dates if date and is_older(date, today, months=MONTHS)]
    if heard and not feedback.changes:
        yield Finding(at=("feedback", "changes"), date=min(heard))

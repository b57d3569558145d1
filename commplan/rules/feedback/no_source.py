"""Nobody is listened to."""

from collections.abc import Iterator

from commplan.model.feedback import Feedback
from commplan.rules.finding import Finding


def check(feedback: Feedback) -> Iterator[Finding]:
    """What was heard counts as a source, whether it is listed or not."""
    heard = (feedback.surveys, feedback.satisfaction, feedback.interviews, feedback.remarks)
    if not feedback.sources and not any(heard):
        yield Finding(at=("feedback", "sources"))

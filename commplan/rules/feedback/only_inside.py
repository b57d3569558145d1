"""The only voice that is heard comes from inside."""

from collections.abc import Iterator

from commplan.model.feedback import Feedback
from commplan.rules.finding import Finding


def check(feedback: Feedback) -> Iterator[Finding]:
    """A survey, an interview or a review is a customer's voice."""
    heard = (feedback.surveys, feedback.satisfaction, feedback.interviews, feedback.remarks)
    if feedback.sources and set(feedback.sources) == {"teams"} and not any(heard):
        yield Finding(at=("feedback", "sources"))

"""A change that came before the voice that it is said to answer."""

from collections.abc import Iterator

from commplan.model.feedback import Feedback
from commplan.rules.finding import Finding


def check(feedback: Feedback) -> Iterator[Finding]:
    """Judge changes that name a survey, a question or an interview."""
    voices = {each.id: each.date for found in (feedback.surveys, feedback.satisfaction, feedback.interviews)
              for each in found or ()}  # fmt: skip
    for rank, change in enumerate(feedback.changes or ()):
        heard = voices.get(change.heard_in or "")
        if heard and change.date and change.date < heard:
            yield Finding(at=("feedback", "changes", rank, "date"), change=change.title, date=change.date, heard=heard)

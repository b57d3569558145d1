"""A survey with too few answers for its score to mean much."""

from collections.abc import Iterator

from commplan.calculators.promoter_score import nps
from commplan.model.feedback import Feedback
from commplan.rules.finding import Finding

FEW = 20  # half of the score's range may then be chance [count]


def check(feedback: Feedback) -> Iterator[Finding]:
    """Judge surveys that have been counted whole."""
    for rank, survey in enumerate(feedback.surveys or ()):
        if survey.promoters is None or survey.passives is None or survey.detractors is None:
            continue
        count = survey.promoters + survey.passives + survey.detractors
        if 0 < count < FEW:
            score = nps(survey.promoters, passives=survey.passives, detractors=survey.detractors)
            yield Finding(at=("feedback", "surveys", rank), survey=survey.title, count=count, low=round(score.low),
                          high=round(score.high))  # fmt: skip

"""The last time that anybody was listened to is long ago."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.calculators.age import is_older
from commplan.model.engagement import Place
from commplan.model.feedback import Feedback, Interview, Remark, Satisfaction, Survey
from commplan.rules.finding import Finding

MONTHS = 12
Voices = Sequence[Survey | Satisfaction | Interview | Remark] | None


def check(feedback: Feedback, today: dt.date) -> Iterator[Finding]:
    """The most recent voice counts; where none has a date, nothing is judged."""
    voices: dict[str, Voices] = {"surveys": feedback.surveys, "satisfaction": feedback.satisfaction,
                                 "interviews": feedback.interviews, "remarks": feedback.remarks}  # fmt: skip
    heard: list[tuple[dt.date, Place]] = [
        (each.date, ("feedback", name, rank, "date")) for name, found in voices.items()
        for rank, each in enumerate(found or ()) if each.date
    ]  # fmt: skip
    if heard and is_older(max(heard)[0], today, months=MONTHS):
        latest, place = max(heard)
        yield Finding(at=place, date=latest, months=MONTHS)

"""A persona whose evidence has aged."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.calculators.age import is_older
from commplan.model.persona import Persona
from commplan.rules.finding import Finding

MONTHS = 36  # people change jobs, habits and media within three years


def check(personas: Sequence[Persona], today: dt.date) -> Iterator[Finding]:
    """The most recent evidence counts; one without a date is not judged."""
    for rank, persona in enumerate(personas):
        real = [each for each in persona.evidence or () if each.kind != "supposition"]
        if not real or any(each.date is None for each in real):
            continue
        latest = max(each.date for each in real if each.date)
        if is_older(latest, today, months=MONTHS):
            yield Finding(at=("personas", rank, "evidence"), persona=persona.title, date=latest)

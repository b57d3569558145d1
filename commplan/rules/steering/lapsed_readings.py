"""An indicator that nobody reads any more."""

import datetime as dt
from collections.abc import Iterator, Sequence

from commplan.calculators.reading_rhythm import month_number, rhythm
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.rules.finding import Finding

LATE = 2  # one reading that is late may come; two do not


def check(indicators: Sequence[Indicator], objectives: Sequence[Objective], month: str) -> Iterator[Finding]:
    """Hold the time since the last reading against the rhythm of the earlier ones; exports are read by themselves."""
    awaited = {objective.indicator for objective in objectives if not _is_over(objective, month)}
    for rank, indicator in enumerate(indicators):
        read = [each for each in indicator.readings or {} if each <= month]
        usual = rhythm(read)
        if indicator.id not in awaited or indicator.reads or usual is None:
            continue
        ago = month_number(month) - month_number(max(read))
        if ago > LATE * usual:
            yield Finding(at=("indicators", rank, "readings"), indicator=indicator.title, months=ago)


def _is_over(objective: Objective, month: str) -> bool:
    return isinstance(objective.deadline, dt.date) and f"{objective.deadline:%Y-%m}" < month

"""An indicator that nobody reads any more."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from commplan.model.indicator import Indicator
from commplan.model.objective import Objective
from commplan.rules.finding import Finding

LATE = 2  # one reading that is late may come; two do not


def check(indicators: Sequence[Indicator], objectives: Sequence[Objective], month: str) -> Iterator[Finding]:
    """Hold the time since the last reading against the rhythm of the earlier ones; exports are read by themselves."""
    awaited = {objective.indicator for objective in objectives if not _is_over(objective, month)}
    for rank, indicator in enumerate(indicators):
        read = sorted(_number(each) for each in indicator.readings or {} if each <= month)
        if indicator.id not in awaited or indicator.reads or len(read) <= 1:
            continue
        rhythm = median(after - before for before, after in pairwise(read))
        if _number(month) - read[-1] > LATE * rhythm:
            yield Finding(at=("indicators", rank, "readings"), indicator=indicator.title,
                          months=_number(month) - read[-1])  # fmt: skip


def _is_over(objective: Objective, month: str) -> bool:
    return isinstance(objective.deadline, dt.date) and f"{objective.deadline:%Y-%m}" < month


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7])

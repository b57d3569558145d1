import datetime as dt

import pytest

from commplan.model.action import Action
from commplan.model.engagement import Engagement
from commplan.model.team import Ritual
from commplan.reporting.companions.series import meetings, pieces

ENGAGEMENT = Engagement.model_validate({"key": "a", "client": {"name": "A", "currency": "EUR"}})


@pytest.mark.parametrize(
    ("every", "first"),
    [("day", "2026-11-02"), ("week", "2026-11-02"), ("month", "2026-11-02"), ("quarter", "2027-01-04")],
)
def test_first_day_is_a_monday_that_fits(every: str, first: str) -> None:
    ritual = Ritual.model_validate({"id": "r", "title": "R", "every": every})
    series = meetings(ritual, dt.date(2026, 10, 31))
    assert str(series.start) == first
    assert series.every["UNTIL"] == dt.date(2027, 10, 31)


def test_fortnights_do_not_jump_from_month_to_month() -> None:
    ritual = Ritual.model_validate({"id": "r", "title": "R", "every": "fortnight"})
    starts = [meetings(ritual, dt.date(2026, month, 28)).start for month in range(1, 13)]
    assert {(start - starts[0]).days % 14 for start in starts} == {0}
    assert {start.weekday() for start in starts} == {0}


@pytest.mark.parametrize("given", [{"regular": "weekly"}, {"start": "2026-01-01"},
                                   {"regular": "monthly", "start": "2026-11-03", "end": "2026-11-20"}])  # fmt: skip
def test_what_does_not_come_back_is_no_series(given: dict[str, str]) -> None:
    action = Action.model_validate({"id": "a", "title": "A", **given})
    assert pieces(action, ENGAGEMENT, dt.date(2026, 10, 31)) is None

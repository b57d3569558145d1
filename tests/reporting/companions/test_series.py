import datetime as dt

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st
from icalendar import vRecur

from commplan.model.action import Action, Plan
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


PAUSE = {"start": "2026-12-20", "end": "2027-02-03", "reason": "closed"}


@given(
    start=st.dates(dt.date(2026, 1, 1), dt.date(2027, 6, 1)), days=st.integers(0, 500),
    regular=st.sampled_from(["weekly", "fortnightly", "monthly"]),
)  # fmt: skip
def test_a_calendar_finds_the_same_days(start: dt.date, days: int, regular: str) -> None:
    """What dateutil makes of the rule: days left out are days of the series, and none of the rest is in a pause."""
    end, today = start + dt.timedelta(days=days), dt.date(2026, 10, 31)
    action = Action.model_validate({"id": "a", "title": "A", "start": start, "end": end, "regular": regular})
    engagement = ENGAGEMENT.model_copy(update={"plan": Plan.model_validate({"pauses": [PAUSE]})})
    series = pieces(action, engagement, today)
    if series is None:
        assert (end - max(start, today)).days < 36, "five weeks and a day hold a first Monday"
        return
    rule = vRecur(series.every).to_ical().decode()
    found = [each.date() for each in rrulestr(rule, dtstart=dt.datetime.combine(series.start, dt.time()))]
    assert found[0] == series.start
    assert {day.weekday() for day in found} == {0}
    assert set(series.without) == {day for day in found if dt.date(2026, 12, 20) <= day <= dt.date(2027, 2, 3)}
    assert max(start, today + dt.timedelta(days=1)) <= found[0] <= found[-1] <= end

"""Whether high points are prepared in time."""

import datetime as dt

import pytest

from commplan.calculators.high_points import preparations
from commplan.model.action import Action
from commplan.model.client import HighPoint

TODAY = dt.date(2026, 10, 31)


def found(*actions, lead=8, today=TODAY, start="2027-01-11"):
    point = HighPoint.model_validate({"id": "sales", "title": "Sales", "start": start, "lead_weeks": lead})
    made = [Action.model_validate({"id": f"a{rank}", "title": "A", "prepares": ["sales"], **more})
            for rank, more in enumerate(actions)]  # fmt: skip
    return preparations([point], actions=made, today=today)


@pytest.mark.parametrize(
    ("actions", "lead", "state", "late"),
    [
        ([], 8, "nothing", 0),
        ([{"prepares": ["other"]}], 8, "nothing", 0),
        ([{"start": "2026-10-01", "state": "stopped"}], 8, "nothing", 0),
        ([{"start": "2026-11-16"}], 8, "ready", 0),
        ([{"start": "2026-11-17"}], 8, "late", 1),
        ([{"start": "2026-12-14"}, {"start": "2026-11-01"}], 8, "ready", 0),
        ([{"start": "2027-01-11"}], None, "ready", 0),
        ([{"start": "2027-01-12"}], None, "late", 1),
        ([{}], 8, "undated", 0),
        ([{"state": "doing"}], 8, "ready", 0),
        ([{"start": "2026-06-01", "state": "done"}], 8, "ready", 0),
    ],
)
def test_state_of_a_preparation(actions, lead, state, late):
    (only,) = found(*actions, lead=lead)
    assert (only.state, only.days_late) == (state, late)


def test_last_day_to_begin_is_that_many_weeks_before():
    assert found(lead=8)[0].begin_by == dt.date(2026, 11, 16)
    assert found(lead=None)[0].begin_by is None


@pytest.mark.parametrize(("start", "seen"), [("2026-10-31", 0), ("2026-11-01", 1)])
def test_what_has_begun_is_past(start, seen):
    assert len(found(start=start)) == seen
    assert len(found(start=start, today=None)) == 1


def test_in_the_order_of_the_calendar():
    points = [HighPoint.model_validate({"id": key, "title": key, "start": day})
              for key, day in (("b", "2027-03-01"), ("a", "2027-01-01"))]  # fmt: skip
    assert [each.rank for each in preparations(points, actions=[], today=TODAY)] == [1, 0]

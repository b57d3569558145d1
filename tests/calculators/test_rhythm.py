"""Where regular content would fall silent."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.rhythm import EVERY, gaps
from commplan.model.action import Action
from commplan.model.client import Closure


def post(start, end, regular="weekly", channel="blog", **more):
    given = {"id": "a", "title": "A", "start": start, "end": end, "regular": regular, "channel": channel, **more}
    return Action.model_validate(given)


def closure(start, end):
    return Closure.model_validate({"start": start, "end": end})


BEFORE = post("2026-09-01", "2026-12-18")


@pytest.mark.parametrize(
    ("after", "silent"),
    [
        (post("2026-12-19", "2027-06-30"), None),
        (post("2026-12-26", "2027-06-30"), None),
        (post("2026-12-27", "2027-06-30"), 8),
        (post("2027-01-18", "2027-06-30"), 30),
        (post("2027-01-18", "2027-06-30", regular="monthly"), None),
        (post("2027-01-18", "2027-06-30", channel="letter"), None),
        (post("2027-01-18", "2027-06-30", regular=None), None),
        (post("2027-01-18", "2027-06-30", state="stopped"), None),
    ],
)
def test_gap_between_two_actions_of_a_channel(after, silent):
    found = gaps([BEFORE, after], explained=())
    assert [gap.silent for gap in found] == ([silent] if silent else [])


def test_closure_and_pause_explain_their_days():
    after = post("2027-01-04", "2027-06-30")
    assert gaps([BEFORE, after], explained=())[0].silent == 16
    assert gaps([BEFORE, after], explained=[closure("2026-12-24", "2027-01-03")]) == ()
    twice = [closure("2026-12-24", "2027-01-01"), closure("2026-12-28", "2027-01-03")]
    assert gaps([BEFORE, after], explained=twice) == ()


def test_another_action_may_take_over():
    through = post("2026-10-01", "2027-02-28", regular="fortnightly")
    assert gaps([BEFORE, post("2027-02-01", "2027-06-30"), through], explained=()) == ()


def test_what_goes_on_without_an_end_has_no_gap():
    assert gaps([post("2026-01-01", None), post("2027-05-01", "2027-06-30")], explained=()) == ()


def test_what_is_over_is_left_in_peace():
    pair = [post("2026-01-01", "2026-03-31"), post("2026-06-01", "2026-12-31")]
    assert gaps(pair, explained=(), today=dt.date(2026, 5, 1))[0].end == dt.date(2026, 5, 31)
    assert gaps(pair, explained=(), today=dt.date(2026, 5, 31)) == ()


@given(st.sampled_from(sorted(EVERY)), st.integers(1, 90))
def test_gap_is_found_exactly_when_the_rhythm_breaks(regular, silent):
    start = dt.date(2026, 12, 18) + dt.timedelta(days=silent + 1)
    pair = [post("2026-09-01", "2026-12-18", regular), post(start, "2027-12-31", regular)]
    assert bool(gaps(pair, explained=())) is (silent > EVERY[regular])

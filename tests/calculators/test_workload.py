"""Hours asked for against hours that there are."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.working_days import WorkingDays
from commplan.calculators.workload import Load, workload
from commplan.model.action import Action, Pause
from commplan.model.client import Person

OPEN = WorkingDays()
ROLES = {"produces": "anna", "validates": "ben", "publishes": "anna", "analyses": "ben"}


def action(**more):
    return Action.model_validate({"id": "a", "title": "A", "start": "2026-11-01", "end": "2026-12-31",
                                  "hours_per_month": 10, "roles": ROLES, **more})  # fmt: skip


def person(key="anna", hours=20.0):
    return Person.model_validate({"id": key, "title": key, "hours_per_month": hours})


def loads(*actions, people=None, working=OPEN, months=("2026-11",), pauses=()):
    found = workload(actions, people=people or [person()], working=working, months=months, pauses=pauses)
    return {(each.person, each.month): each for each in found}


def closed(start, end):
    return WorkingDays(closures=((dt.date.fromisoformat(start), dt.date.fromisoformat(end)),))


def test_hours_are_those_of_who_produces():
    found = loads(action(), people=[person(), person("ben")])
    assert found["anna", "2026-11"].hours == 10
    assert found["ben", "2026-11"].hours == 0


def test_other_roles_take_their_part_and_nothing_is_lost():
    given = {"validates": 1, "analyses": 2}
    found = loads(action(role_hours=given), people=[person(), person("ben")])
    assert (found["anna", "2026-11"].hours, found["ben", "2026-11"].hours) == (7, 3)
    exact = loads(action(role_hours={"produces": 6, **given}), people=[person(), person("ben")])
    assert exact["anna", "2026-11"].hours == 6


def test_half_a_month_is_half_the_hours():
    """November 2026 has 21 weekdays, 10 of which come before the 15th."""
    assert loads(action(end="2026-11-14"))["anna", "2026-11"].hours == pytest.approx(10 * 10 / 21)


def test_closure_takes_work_and_hours_alike():
    found = loads(action(), working=closed("2026-11-02", "2026-11-13"))["anna", "2026-11"]
    assert found.hours == pytest.approx(10 * 11 / 21)
    assert found.available == pytest.approx(20 * 11 / 21)
    assert found.share == pytest.approx(0.5)


def test_what_must_be_done_in_the_rest_of_a_closed_month_shows():
    """Work that begins after the closure is not made lighter by it."""
    after = action(start="2026-11-23", end="2026-11-30", hours_per_month=60)
    assert not loads(after)["anna", "2026-11"].is_over
    assert loads(after, working=closed("2026-11-01", "2026-11-20"))["anna", "2026-11"].is_over


def test_month_that_is_closed_altogether_has_no_work():
    found = loads(action(), working=closed("2026-11-01", "2026-11-30"))["anna", "2026-11"]
    assert (found.hours, found.available, found.share, found.is_over) == (0, 0, None, False)


def test_pause_silences_what_comes_back_and_nothing_else():
    pause = [Pause.model_validate({"start": "2026-11-01", "end": "2026-11-30", "reason": "r"})]
    assert loads(action(regular="weekly"), pauses=pause)["anna", "2026-11"].hours == 0
    assert loads(action(), pauses=pause)["anna", "2026-11"].hours == 10


@pytest.mark.parametrize("state", ["done", "stopped"])
def test_what_is_over_takes_no_hours(state):
    assert loads(action(state=state))["anna", "2026-11"].hours == 0


def test_action_without_any_date_cannot_be_spread():
    assert loads(action(start=None, end=None))["anna", "2026-11"].hours == 0


@pytest.mark.parametrize("roles", [None, {"produces": "none"}])
def test_work_that_nobody_does_is_told(roles):
    assert loads(action(roles=roles))[None, "2026-11"] == Load(None, "2026-11", 10, None)


def test_person_who_is_not_listed_is_told_without_hours():
    assert loads(action(roles={"produces": "zoe"}))["zoe", "2026-11"].available is None


@pytest.mark.parametrize(
    ("hours", "available", "over"),
    [(21.0, 20.0, False), (21.1, 20.0, True), (1.0, 0.0, True), (0.0, 0.0, False), (99.0, None, False)],
)
def test_overload_is_more_than_an_estimate_is_worth(hours, available, over):
    assert Load("a", "2026-11", hours, available).is_over is over


@given(st.lists(st.floats(0, 100), max_size=5), st.integers(1, 28), st.integers(1, 28))
def test_hours_of_all_add_up_to_the_plan(hours, first, last):
    """Two months that an action covers whole hold twice its hours, whoever has which role."""
    actions = [action(hours_per_month=each, roles=ROLES | {"produces": key}) for key, each in
               zip("abcde", hours, strict=False)]  # fmt: skip
    firm = closed(f"2026-10-{first:02}", f"2026-10-{last:02}")
    found = loads(*actions, working=firm, months=("2026-11", "2026-12"))
    assert sum(load.hours for load in found.values()) == pytest.approx(2 * sum(hours))

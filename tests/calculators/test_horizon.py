"""The months that are still to come."""

import datetime as dt

import pytest

from commplan.calculators.horizon import coming_months, following
from commplan.model.action import Action


def action(**more):
    return Action.model_validate({"id": "a", "title": "A", **more})


TODAY = dt.date(2026, 10, 31)


@pytest.mark.parametrize(
    ("actions", "today", "expected"),
    [
        ([], TODAY, ()),
        ([action()], TODAY, ()),
        ([action(start="2026-01-01", end="2026-12-31", state="done")], TODAY, ()),
        ([action(start="2026-01-01", end="2026-10-31")], TODAY, ()),
        ([action(start="2026-01-01", end="2026-11-01")], TODAY, ("2026-11",)),
        ([action(start="2026-12-15", end="2027-01-15")], TODAY, ("2026-12", "2027-01")),
        ([action(start="2026-12-15", end="2027-01-15")], None, ("2026-12", "2027-01")),
        ([action(end="2026-12-15")], TODAY, ("2026-11", "2026-12")),
        ([action(end="2026-12-15")], None, ("2026-12",)),
        ([action(start="2026-10-01", end="2026-11-30")], dt.date(2026, 10, 15), ("2026-10", "2026-11")),
    ],
)
def test_from_the_first_month_with_work_to_the_last(actions, today, expected):
    assert coming_months(today, actions) == expected


def test_what_has_no_end_is_looked_at_for_a_year():
    months = coming_months(TODAY, [action(start="2026-01-01")])
    assert (months[0], months[-1], len(months)) == ("2026-11", "2027-10", 12)
    assert len(coming_months(TODAY, [action(start="2026-01-01")], most=6)) == 6


def test_year_turns():
    assert following("2026-11") == "2026-12"
    assert following("2026-12") == "2027-01"

import datetime as dt
from typing import Any

import pytest

from commplan.calculators.objective_course import ObjectiveCourse
from commplan.calculators.smart import LETTERS, is_complete, is_measured, smart
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from commplan.model.objective import Objective

CLIENT = Client.model_validate({"name": "A", "currency": "EUR", "goals": [{"id": "grow", "title": "Grow"}]})
WHOLE = {"id": "o", "title": "Increase calls", "metric": "Calls", "indicator": "calls", "baseline": 10, "target": 18,
         "deadline": "2027-03-31", "goal": "grow"}  # fmt: skip
CALLS = Indicator.model_validate({"id": "calls", "title": "Calls", "reads": "conversions"})


def verdicts(verdict: str = "reachable", **more: Any) -> dict[str, tuple[str, str]]:
    aim = Objective.model_validate({**WHOLE, **more})
    course = ObjectiveCourse(verdict)  # type: ignore[arg-type]
    found = smart(aim, course=course, client=CLIENT, indicators=[CALLS], today=dt.date(2026, 10, 31))
    return {letter.name: (letter.verdict, letter.reason) for letter in found}


def test_whole_objective_holds_on_every_letter_whatever_its_words() -> None:
    found = verdicts()
    assert tuple(found) == LETTERS
    assert {verdict for verdict, _ in found.values()} == {"yes"}


@pytest.mark.parametrize(("letter", "more", "expected"), [
    ("specific", {"metric": "none"}, ("no", "vague")),
    ("specific", {"metric": "none", "title": "18 calls"}, ("no", "no_metric")),
    ("specific", {"metric": None, "title": "18 calls"}, ("unknown", "metric_not_asked")),
    ("specific", {"baseline": "none"}, ("partly", "vague_title")),
    ("measurable", {"target": "none"}, ("no", "no_target")),
    ("measurable", {"target": None}, ("unknown", "target_not_asked")),
    ("measurable", {"baseline": "none"}, ("partly", "no_baseline")),
    ("measurable", {"indicator": "none"}, ("partly", "not_measured")),
    ("measurable", {"baseline": 0}, ("yes", "measured")),
    ("relevant", {"goal": "none"}, ("no", "no_goal")),
    ("relevant", {"goal": "other"}, ("no", "goal_unknown")),
    ("relevant", {"goal": None}, ("unknown", "goal_not_asked")),
    ("time_bound", {"deadline": "none"}, ("no", "no_deadline")),
    ("time_bound", {"deadline": "2026-10-30"}, ("no", "deadline_passed")),
    ("time_bound", {"deadline": "2026-10-31"}, ("yes", "deadline")),
])  # fmt: skip
def test_each_letter_is_judged_by_itself(letter: str, more: dict[str, Any], expected: tuple[str, str]) -> None:
    assert verdicts(**more)[letter] == expected


@pytest.mark.parametrize(("verdict", "expected"), [("reachable", "yes"), ("possible", "partly"), ("unreachable", "no")])
def test_achievable_is_judged_on_the_course_not_on_a_promise(verdict: str, expected: str) -> None:
    assert verdicts(verdict, achievable="We are sure")["achievable"][0] == expected
    assert verdicts("unknown", achievable="We are sure")["achievable"] == ("unknown", "reason_only")
    assert verdicts("unknown")["achievable"] == ("unknown", "no_course")


def test_measured_needs_an_indicator_that_is_read() -> None:
    aim = Objective.model_validate(WHOLE)
    silent = Indicator.model_validate({"id": "calls", "title": "Calls"})
    assert is_complete(aim)
    assert is_measured(aim, None)
    assert not is_measured(aim, [])
    assert not is_measured(aim, [silent])

from typing import Any

import pytest

from commplan.calculators.objective_conflicts import conflicts
from commplan.model.objective import Objective


def aim(key: str, **more: Any) -> Objective:
    given = {"id": key, "title": key, "indicator": "calls", "target": 30, "deadline": "2026-12-31", **more}
    return Objective.model_validate(given)


def kinds(*objectives: Objective) -> list[str]:
    return [found.kind for found in conflicts(objectives)]


def test_up_and_down_on_one_indicator() -> None:
    assert kinds(aim("a"), aim("b", direction="down")) == ["opposite"]
    assert kinds(aim("a"), aim("b", direction="down", indicator="cost")) == []
    assert kinds(aim("a", indicator="none"), aim("b", indicator="none", direction="down")) == []


@pytest.mark.parametrize(("later", "found"), [(20, ["two_targets"]), (30, []), (40, [])])
def test_later_may_not_ask_for_less(later: float, found: list[str]) -> None:
    assert kinds(aim("a"), aim("b", target=later, deadline="2027-06-30")) == found
    assert kinds(aim("b", target=later, deadline="2027-06-30"), aim("a")) == found


def test_lower_is_better_turns_it_round() -> None:
    down = {"direction": "down"}
    assert kinds(aim("a", **down), aim("b", target=40, deadline="2027-06-30", **down)) == ["two_targets"]
    assert kinds(aim("a", **down), aim("b", target=20, deadline="2027-06-30", **down)) == []


def test_one_day_has_one_target() -> None:
    assert kinds(aim("a"), aim("b", target=31)) == ["two_targets"]
    assert kinds(aim("a"), aim("b")) == []


def test_other_people_other_counts_and_unknown_days_do_not_contradict() -> None:
    assert kinds(aim("a", personas=["x"]), aim("b", personas=["y"], direction="down")) == []
    assert kinds(aim("a", kind="count", per="month"), aim("b", target=90, kind="count", per="quarter")) == []
    assert kinds(aim("a", deadline="none"), aim("b", target=31)) == []


def test_changes_are_compared_as_levels() -> None:
    assert (
        kinds(aim("a", kind="change", baseline=100, target=0.2), aim("b", kind="change", baseline=120, target=0)) == []
    )

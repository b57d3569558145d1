from typing import Any

from commplan.tables.what_it_takes import lead
from tests.tables.what_if_case import GOAL, parts


def test_each_lever_for_the_objective(data_of: Any, speak: Any) -> None:
    frame = data_of("what_it_takes", **parts())
    assert [text.en for text in frame["lever"]] == ["Media budget, per month", "Clicks that convert"]
    assert frame["now"][0].en == "€1,000"
    assert frame["now"][1].en == "3.0%"
    assert frame["likely"][1].en == "5.0%"
    assert "20" in lead(frame, speak("what_it_takes"))


def test_out_of_reach_is_said_with_how_far_was_tried(data_of: Any) -> None:
    frame = data_of("what_it_takes", **parts(objectives=[{**GOAL, "target": 500}]))
    assert "tried up to €10,000" in frame["likely"][0].en


def test_a_loss_is_a_wish_too(data_of: Any, speak: Any) -> None:
    client = {**parts()["client"], "average_order": "900 EUR"}
    frame = data_of("what_it_takes", **parts(objectives=[], client=client))
    assert len(frame) == 5
    assert "100" in lead(frame, speak("what_it_takes"))


def test_nothing_wished_for_is_nothing_shown(data_of: Any) -> None:
    assert data_of("what_it_takes", **parts(objectives=[{**GOAL, "target": 5}])).empty

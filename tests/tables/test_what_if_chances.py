from typing import Any

from commplan.tables.what_if_chances import lead
from tests.tables.what_if_case import GOAL, parts


def test_chance_before_and_after(data_of: Any, speak: Any) -> None:
    better = {"a": {"title": "Better pages", "changes": {"conversion": 0.06}}}
    frame = data_of("what_if_chances", **parts(scenarios=better))
    assert frame["moves"].tolist() == ["up"]
    assert frame["chance_after"][0] > frame["chance_before"][0] + 0.2
    assert "Better pages" in lead(frame, speak("what_if_chances"))


def test_what_nothing_here_moves_is_said_to_be_apart(data_of: Any, speak: Any) -> None:
    rated = {"id": "i", "title": "I", "readings": {"2026-07": 3.9, "2026-08": 4.1, "2026-09": 4.0, "2026-10": 4.2}}
    goal = {**GOAL, "kind": "level", "per": None, "target": 4.5, "indicator": "i"}
    frame = data_of("what_if_chances", **parts(objectives=[goal], indicators=[rated]))
    assert frame["moves"].tolist() == ["apart"]
    assert frame["before"][0] == frame["after"][0]
    assert "Dearer" in lead(frame, speak("what_if_chances"))


def test_less_money_makes_leads_less_likely(data_of: Any) -> None:
    less = {"a": {"title": "Stop", "changes": {"channels": {"search": "0 EUR"}}}}
    easy = {**GOAL, "target": 10}
    frame = data_of("what_if_chances", **parts(scenarios=less, objectives=[easy]))
    assert frame["moves"].tolist() == ["down"]


def test_without_a_scenario_nothing_is_shown(data_of: Any) -> None:
    assert data_of("what_if_chances", **parts(scenarios={})).empty

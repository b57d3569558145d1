from typing import Any

DONE = {"id": "x", "title": "Printed", "state": "done", "end": "2026-10-20"}
NEXT = {"id": "y", "title": "Call them", "start": "2026-11-10"}


def lines(frame: Any, kind: str) -> list[str]:
    return [text.pick("fr") for text in frame.loc[frame["kind"] == kind, "text"]]


def test_learned_decided_and_left(data_of: Any) -> None:
    frame = data_of("review")
    assert lines(frame, "done") == ["Fairs bring leads"]
    assert lines(frame, "next") == ["Write more"]
    assert lines(frame, "stopped") == ["Leave the fair", "Télévision"]


def test_three_of_each_at_most(data_of: Any) -> None:
    frame = data_of("review", decisions=[{"month": "2026-10", "learned": [f"L{n}" for n in range(9)]}])
    assert lines(frame, "done") == ["L0", "L1", "L2"]


def test_what_the_plan_and_last_month_s_decisions_gave_stands_beside(data_of: Any) -> None:
    before = {"id": "k", "title": "Keep it", "state": "taken", "outcome": "42 requests"}
    reviews = [{"month": "2026-09", "decisions": [before]}, {"month": "2026-10", "learned": ["L0", "L1", "L2"]}]
    frame = data_of("review", decisions=reviews, plan={"actions": [DONE, NEXT, {**NEXT, "id": "z", "state": "doing"}]})
    assert lines(frame, "done") == ["Keep it\xa0: 42 requests", "L0", "L1"]
    assert lines(frame, "next") == ["Call them"]


def test_done_this_month_and_no_other(data_of: Any) -> None:
    actions = [DONE, {**DONE, "id": "w", "title": "Older", "end": "2026-09-20"}]
    assert lines(data_of("review", decisions=None, plan={"actions": actions}), "done") == ["Printed"]


def test_nothing_known_is_no_row(data_of: Any) -> None:
    assert data_of("review", decisions=None, channels=None).empty

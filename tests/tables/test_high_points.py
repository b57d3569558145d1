from typing import Any

from commplan.tables.high_points import lead
from tests.tables.planning import CLIENT, PARTS


def test_points_to_come_with_what_prepares_them(data_of: Any) -> None:
    rows = data_of("high_points", **PARTS).to_dict("records")
    assert [(str(row["title"]), row["state"]) for row in rows] == [
        ("Winter", "ready"), ("Launch", "nothing"), ("Fair", "late"),
    ]  # fmt: skip
    assert str(rows[0]["begin_by"]) == "2026-11-16"
    assert rows[1]["begin_by"] is None
    assert rows[1]["actions"] == "none", "a stopped action prepares nothing"
    assert str(rows[2]["begins"]) == "2027-01-11"


def test_sentence_names_the_next_one_and_counts_what_is_not_ready(data_of: Any, speak: Any) -> None:
    frame, say = data_of("high_points", **PARTS), speak("high_points")
    said = lead(frame, say)
    assert say("lead.nothing", n=1) in said
    assert say("lead.late", n=1) in said
    ready = lead(frame[frame["state"] == "ready"], say)
    assert ready.endswith(say("lead.ready"))


def test_without_a_plan_nothing_is_prepared(data_of: Any) -> None:
    frame = data_of("high_points", client=CLIENT, plan=None)
    assert set(frame["state"]) == {"nothing"}

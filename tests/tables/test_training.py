from typing import Any

from commplan.tables.training import lead
from tests.tables.planning import CLIENT

TRAINING = [{"id": "a", "title": "Photo"}, {"id": "b", "title": "Analytics", "who": ["officer"], "by": "2027-02-28"},
            {"id": "c", "title": "Writing", "who": "none", "by": "2026-09-30"}]  # fmt: skip


def test_skills_by_date_with_what_is_behind(data_of: Any, speak: Any) -> None:
    frame, say = data_of("training", client=CLIENT, team={"training": TRAINING}), speak("training")
    rows = frame.to_dict("records")
    assert [(str(row["title"]), row["state"]) for row in rows] == [
        ("Writing", "past"), ("Analytics", "coming"), ("Photo", "undated"),
    ]  # fmt: skip
    assert (rows[0]["who"], rows[1]["who"].en, rows[2]["who"]) == ("none", "Officer", None)
    assert lead(frame, say) == " ".join([say("lead.count", n=3), say("lead.past", n=1), say("lead.undated", n=1)])


def test_nothing_planned_has_no_rows(data_of: Any) -> None:
    assert data_of("training", client=CLIENT, team={"training": "none"}).empty

from typing import Any

from commplan.tables.renounced import lead

CHANNELS = [
    {"id": "a", "title": "A", "state": "renounced", "reason": "none"},
    {"id": "b", "title": "B", "state": "renounced", "reason": "Too dear", "look_again": "2027-05-01"},
    {"id": "c", "title": "C", "state": "kept"},
    {"id": "d", "title": "D", "state": "renounced", "reason": "Nobody", "look_again": "2027-01-01"},
]


def test_next_to_be_looked_at_comes_first(data_of: Any, speak: Any) -> None:
    frame = data_of("renounced", channels=CHANNELS)
    assert frame["title"].map(str).tolist() == ["D", "B", "A"]
    assert frame["reason"][2] is None
    assert "3" in lead(frame, speak("renounced"))
    assert data_of("renounced", channels=CHANNELS[2:3]).empty

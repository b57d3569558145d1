from typing import Any

from commplan.tables.content_matrix import lead

PERSONAS = [{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}]
CONTENT = {"themes": [{"id": "a", "title": "A", "personas": ["x"], "stages": ["discovery", "purchase"]}]}
JOURNEY = {"stages": [{"id": kind, "title": kind, "kind": kind} for kind in ("discovery", "purchase")]}


def test_gaps_are_told_from_stages_that_are_not_there(data_of: Any, speak: Any) -> None:
    frame = data_of("content_matrix", content=CONTENT, personas=PERSONAS, journey=JOURNEY)
    assert (str(frame["discovery"][0]), frame["discovery"][1], frame["loyalty"][0]) == ("A", "gap", "no_stage")
    assert frame.attrs["gaps"] == 2
    assert "2" in lead(frame, speak("content_matrix"))


def test_without_a_journey_all_five_stages_count(data_of: Any, speak: Any) -> None:
    assert data_of("content_matrix", content=CONTENT, personas=PERSONAS).attrs["gaps"] == 8
    whole = data_of("content_matrix", content=CONTENT, personas=PERSONAS[:1], journey=JOURNEY)
    assert lead(whole, speak("content_matrix")) == speak("content_matrix")("lead.none")
    assert data_of("content_matrix", content={"story": "S"}, personas=PERSONAS).empty

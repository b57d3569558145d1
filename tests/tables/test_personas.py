from typing import Any

from commplan.reporting.html import cards
from commplan.tables.personas import COLUMNS, lead

PERSONAS = [
    {"id": "a", "title": "Buyer", "motivations": ["Speed", "Price"], "obstacles": "none", "share_of_revenue": 0.4,
     "evidence": [{"kind": "survey", "title": "Spring survey", "size": 44, "date": "2026-03-02"},
                  {"kind": "supposition"}]},
    {"id": "b", "title": "Fan", "evidence": [{"kind": "supposition"}]},
    {"id": "c", "title": "<b>Guest</b>"},
]  # fmt: skip


def test_each_persona_says_what_it_rests_on(data_of: Any) -> None:
    frame = data_of("personas", personas=[*PERSONAS, {"id": "d", "title": "D", "evidence": [{"kind": "data"}]}])
    assert frame["basis"].tolist() == ["partly", "supposed", "unknown", "proven"]
    assert "44" in frame["evidence"][0].en
    assert "Spring survey" in frame["evidence"][0].fr


def test_no_answer_and_not_asked_are_told_apart(data_of: Any, speak: Any) -> None:
    frame, say = data_of("personas", personas=PERSONAS), speak("personas")
    assert (frame["obstacles"][0], frame["obstacles"][1]) == ("none", None)
    assert frame["motivations"][0].en == "Speed\N{NO-BREAK SPACE}· Price"
    page = str(cards(frame, COLUMNS, say, kind="sheets"))
    assert 'class="cards sheets"' in page
    assert "<b>Guest" not in page
    assert page.count("<li>") == 3
    assert say("values.obstacles.none") in page


def test_lead_names_those_to_be_verified(data_of: Any, speak: Any) -> None:
    said = lead(data_of("personas", personas=PERSONAS), speak("personas"))
    assert "Fan" in said
    assert "Guest" in said
    assert "Buyer" not in said
    assert data_of("personas", personas="none").empty


def test_a_field_that_nobody_verified_is_marked(data_of: Any) -> None:
    sure = {"id": "a", "title": "A", "media": ["Radio"], "resonates": "Proof", "evidence": [{"kind": "data"}]}
    frame = data_of("personas", personas=[sure | {"supposed": ["media", "demographics"]}])
    assert frame["media"][0].en == "Radio (to be verified)"
    assert str(frame["resonates"][0]) == "Proof"
    assert (frame["basis"][0], frame["demographics"][0]) == ("partly", None)

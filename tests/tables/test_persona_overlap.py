from typing import Any

from commplan.tables.persona_overlap import lead

PERSONAS = [
    {"id": "a", "title": "A", "media": ["Local radio"], "motivations": ["Price"]},
    {"id": "b", "title": "B", "media": ["LinkedIn"], "motivations": ["Service"]},
    {"id": "c", "title": "C", "media": ["Local radios"]},
]


def test_those_who_share_most_come_first(data_of: Any) -> None:
    frame = data_of("persona_overlap", personas=PERSONAS)
    assert (frame["first"][0].en, frame["second"][0].en, frame["media"][0]) == ("A", "C", 1.0)
    assert frame["motivations"].isna().sum() == 2
    assert len(frame) == 3


def test_lead_says_whether_one_medium_serves_two(data_of: Any, speak: Any) -> None:
    say = speak("persona_overlap")
    assert say("lead.media", n=1) in lead(data_of("persona_overlap", personas=PERSONAS), say)
    assert say("lead.no_media") in lead(data_of("persona_overlap", personas=PERSONAS[:2]), say)
    assert data_of("persona_overlap", personas=PERSONAS[:1]).empty

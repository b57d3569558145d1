from typing import Any

from commplan.tables.themes import lead

THEMES = [{"id": "a", "title": "A", "formats": ["photo", "post"], "channels": ["ads"], "per_month": 2, "hours_each": 3}]


def test_hours_and_channels_of_a_theme(data_of: Any) -> None:
    frame = data_of("themes", content={"themes": [*THEMES, {"id": "b", "title": "B", "channels": "none"}]})
    assert frame["hours"].tolist() == [6, None]
    assert str(frame["channels"][0]) == "Ads"
    assert frame["channels"][1] is None
    assert frame.attrs["needed"] is None


def test_lead_says_thread_research_and_hours(data_of: Any, speak: Any) -> None:
    say = speak("themes")
    client = {"name": "A", "currency": "EUR", "people": [{"id": "p", "title": "P", "hours_per_month": 40}]}
    content = {"themes": THEMES, "story": "From field to oven.", "has_blog": True, "keyword_research": "none"}
    said = lead(data_of("themes", client=client, content=content), say)
    assert "oven" in said
    assert ".”" not in said
    assert say("lead.no_keywords") in said
    assert say("lead.hours", needed=6.0, available=40.0) in said
    assert say("lead.no_story") in lead(data_of("themes", content={"themes": THEMES}), say)

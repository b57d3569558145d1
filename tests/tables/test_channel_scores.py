from typing import Any

from commplan.tables.channel_scores import lead

CLIENT = {"name": "A", "currency": "EUR", "people": [{"id": "a", "title": "A", "hours_per_month": 30}]}
FULL = {"audience": 4, "objective": 4, "resources": 4}
CHANNELS = [
    {"id": "weak", "title": "Weak", "state": "kept", "criteria": FULL | {"audience": 1}, "hours_per_month": 25},
    {"id": "site", "title": "Site", "state": "kept", "criteria": FULL, "hours_per_month": 20, "reason": "Needed"},
    {"id": "mail", "title": "Mail", "state": "candidate", "personas": ["x"], "hours_per_month": 3},
]
PERSONAS = [{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}]


def test_points_decision_and_computed_choice(data_of: Any) -> None:
    frame = data_of("channel_scores", client=CLIENT, channels=CHANNELS, personas=PERSONAS, objectives=None)
    assert frame["title"].map(str).tolist() == ["Site", "Weak", "Mail"]
    assert frame["total"].tolist() == [12, 9, None]
    assert frame["computed"].tolist() == ["in", "out", "unknown"]


def test_blank_criteria_show_what_the_figures_suggest(data_of: Any) -> None:
    mail = data_of("channel_scores", client=CLIENT, channels=CHANNELS, personas=PERSONAS, objectives=None).iloc[2]
    assert (mail["audience"].en, mail["resources"].en, mail["objective"]) == ("2 (computed)", "4 (computed)", None)


def test_a_score_far_from_the_figures_says_so(data_of: Any) -> None:
    frame = data_of("channel_scores", client=CLIENT, channels=CHANNELS, personas=PERSONAS)
    assert frame["resources"][1].en == "4 (the figures say 0)"


def test_lead_tells_the_choice_and_what_is_kept_besides(data_of: Any, speak: Any) -> None:
    say = speak("channel_scores")
    said = lead(data_of("channel_scores", client=CLIENT, channels=CHANNELS), say)
    assert "Site" in said
    assert "Weak" in said
    assert lead(data_of("channel_scores", client=CLIENT, channels=CHANNELS[2:]), say) == say("lead.nothing")

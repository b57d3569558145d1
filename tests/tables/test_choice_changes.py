from typing import Any

from commplan.tables.choice_changes import lead

CLIENT = {"name": "A", "currency": "EUR", "people": [{"id": "a", "title": "A", "hours_per_month": 51}]}
CHANNELS = [{"id": key, "title": key.title(), "state": "kept", "hours_per_month": hours,
             "criteria": dict(zip(("audience", "objective", "resources"), scores, strict=True))}
            for key, hours, scores in (("site", 20, (4, 4, 3)), ("fair", 25, (4, 3, 2)), ("mail", 10, (3, 4, 3)))
]  # fmt: skip


def test_four_more_hours_would_bring_the_fair_in(data_of: Any, speak: Any) -> None:
    frame = data_of("choice_changes", client=CLIENT, channels=CHANNELS)
    first = frame.iloc[0]
    assert (first["kind"], first["amount"], first["enters"].en, first["leaves"]) == ("hours", 4.0, "Fair", "none")
    assert first["change"].en == "4 more hours a month"
    say = speak("choice_changes")
    assert say("lead.hours", hours=4.0) in lead(frame, say)


def test_no_scores_no_choice_to_change(data_of: Any) -> None:
    assert data_of("choice_changes", client=CLIENT, channels=[{"id": "a", "title": "A"}]).empty


def test_hours_that_change_nothing_are_said_to(data_of: Any, speak: Any) -> None:
    rich = {**CLIENT, "people": [{"id": "a", "title": "A", "hours_per_month": 500}]}
    say = speak("choice_changes")
    assert lead(data_of("choice_changes", client=rich, channels=CHANNELS), say).endswith(say("lead.no_hours"))

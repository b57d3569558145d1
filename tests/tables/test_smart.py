from typing import Any

from commplan.tables.smart import lead

AIM = {"id": "o", "title": "Increase calls", "metric": "Calls", "indicator": "calls", "baseline": 10, "target": 18,
       "kind": "count", "per": "month", "deadline": "2026-12-31", "goal": "none"}  # fmt: skip
CALLS = {
    "id": "calls",
    "title": "Calls",
    "readings": {"2026-06": 10, "2026-07": 12, "2026-08": 11, "2026-09": 14, "2026-10": 13},
}


def test_each_letter_has_its_verdict_and_its_reason(data_of: Any) -> None:
    frame = data_of("smart", objectives=[AIM], indicators=[CALLS])
    assert frame["verdicts"][0] == ("yes", "yes", "partly", "no", "yes")
    assert frame["met"][0] == 3
    assert frame["specific"][0].en == "Yes: what is counted is “Calls”."
    assert "18" in frame["achievable"][0].fr
    assert frame["relevant"][0].fr.startswith("Non")


def test_lead_counts_and_names_the_letter_that_fails(data_of: Any, speak: Any) -> None:
    say = speak("smart")
    said = lead(data_of("smart", objectives=[AIM, {"id": "v", "title": "V", "goal": "none"}], indicators=[CALLS]), say)
    assert say("columns.relevant") in said
    assert say("lead.whole", n=0, total=2) in said


def test_every_reason_can_be_said_in_both_languages(data_of: Any) -> None:
    bare = [{"id": "a", "title": "Plus de visibilité"}, {"id": "b", "title": "B", "target": "none", "deadline": "none"},
            {"id": "c", "title": "C", "target": 5, "deadline": "2020-01-01", "goal": "lost", "achievable": "Yes"},
    ]  # fmt: skip
    for _, row in data_of("smart", objectives=bare).iterrows():
        for name in ("specific", "measurable", "achievable", "relevant", "time_bound"):
            assert not {"nan", "None", "{"} & {row[name].fr, row[name].en}
            assert "nan" not in row[name].fr + row[name].en

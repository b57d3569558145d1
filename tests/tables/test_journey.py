from typing import Any

from commplan.tables.journey import lead

STAGES = [
    {"id": "see", "title": "See", "kind": "discovery", "people_per_month": 400, "touchpoints": "none"},
    {"id": "buy", "title": "Buy", "kind": "purchase", "people_per_month": 20,
     "touchpoints": [{"id": "f", "title": "Form", "moment_of_truth": True, "state": "weak"},
                     {"id": "c", "title": "Call"}]},
    {"id": "back", "title": "Back", "kind": "loyalty", "people_per_month": 60},
]  # fmt: skip


def test_stages_with_touchpoints_rates_and_moments(data_of: Any) -> None:
    frame = data_of("journey", journey={"stages": STAGES})
    assert frame["rate"].tolist() == [None, 0.05, None]
    assert frame["touchpoints"].map(str).tolist() == ["none", "Form\N{NO-BREAK SPACE}· Call", "none"]
    assert frame["moments"][1].en == "Form (weak)"


def test_figures_that_are_quoted_stand_beside_the_client_s(data_of: Any, speak: Any) -> None:
    say = speak("journey")
    for seconds, key in ((3.0, "fast"), (3.1, "slow")):
        frame = data_of("journey", journey={"stages": STAGES, "page_load_seconds": seconds, "basket_abandonment": 0.7})
        said = lead(frame, say)
        assert say(f"lead.{key}", **frame.attrs) in said
        assert say("lead.baskets_above", **frame.attrs) in said
    assert lead(data_of("journey", journey={"stages": STAGES}), say) == say("lead.count", n=3)

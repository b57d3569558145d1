from commplan.model.engagement import Engagement
from commplan.rules import dotted, named

ENGAGEMENT = Engagement.model_validate(
    {
        "key": "a",
        "client": {"name": "A", "currency": "EUR"},
        "channels": [{"id": "site", "title": "Site"}, {"id": "fair", "title": "Fair", "personas": ["buyer"]}],
        "plan": {"pauses": [{"start": "2026-01-01", "end": "2026-01-02", "reason": "r"}]},
    }
)


def test_places_as_people_write_them() -> None:
    assert dotted(("channels", 1, "personas", 0)) == "channels[2].personas[1]"
    assert dotted(("brand", "axis")) == "brand.axis"


def test_names_of_places_outlive_a_change_of_order() -> None:
    assert named(("channels", 1, "personas", 0), ENGAGEMENT) == "channels[fair].personas[1]"
    assert named(("plan", "pauses", 0, "end"), ENGAGEMENT) == "plan.pauses[1].end"
    assert named(("brand", "axis"), ENGAGEMENT) == "brand.axis"

from commplan.calculators.content_coverage import STAGES, hours_needed, silent_stages, stages_of, themes_for
from commplan.model.content import Content
from commplan.model.journey import Journey

CONTENT = Content.model_validate({"themes": [
    {"id": "a", "title": "A", "personas": ["x"], "stages": ["discovery"], "per_month": 2, "hours_each": 3},
    {"id": "b", "title": "B", "personas": ["x", "y"], "stages": ["purchase"], "per_month": 0.5, "hours_each": 4},
]})  # fmt: skip
WAY = Journey.model_validate({"stages": [{"id": kind, "title": kind, "kind": kind}
                                         for kind in ("loyalty", "discovery", "purchase")]})  # fmt: skip


def test_a_theme_speaks_where_person_and_stage_meet() -> None:
    assert [theme.id for theme in themes_for(CONTENT, "x", "discovery")] == ["a"]
    assert themes_for(CONTENT, "y", "discovery") == ()


def test_stages_are_those_of_the_journey_else_all_five() -> None:
    assert stages_of(WAY) == ("discovery", "purchase", "loyalty")
    assert stages_of(None) == stages_of(Journey()) == STAGES
    assert silent_stages(CONTENT, WAY) == ("loyalty",)


def test_nothing_is_said_while_a_theme_has_no_stages() -> None:
    assert silent_stages(Content.model_validate({"themes": [{"id": "a", "title": "A"}]}), WAY) == ()
    assert silent_stages(Content(), WAY) == ()


def test_hours_are_known_when_every_theme_says_them() -> None:
    assert CONTENT.themes is not None
    assert hours_needed(CONTENT.themes) == 8
    assert hours_needed([CONTENT.themes[0].model_copy(update={"hours_each": None})]) is None
    assert hours_needed([]) is None

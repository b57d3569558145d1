from typing import Any

from commplan.knowledge import sources
from commplan.knowledge.indicators import standards


def test_one_name_has_a_definition_in_every_tool(data_of: Any) -> None:
    frame = data_of("kpi_definitions", indicators=[{"id": "e", "title": "E", "reads": "engagement_rate"}])
    assert {text.en if hasattr(text, "en") else text for text in frame["denominator"].dropna()} >= {
        "Sessions", "Impressions", "Followers",
    }  # fmt: skip
    assert set(frame["label"].map(lambda text: text.en)) == {"Engagement rate"}
    assert frame["source"].notna().all()


def test_two_indicators_of_one_kind_are_defined_once(data_of: Any) -> None:
    twice = [{"id": name, "title": name, "reads": "conversions"} for name in ("a", "b")]
    assert len(data_of("kpi_definitions", indicators=twice)) == len(standards()["conversions"].definitions)


def test_a_figure_of_show_is_known_by_its_title(data_of: Any) -> None:
    frame = data_of("kpi_definitions", indicators=[{"id": "f", "title": {"fr": "Abonnés LinkedIn", "en": "Fans"}}])
    assert frame["label"].map(lambda text: text.en).tolist() == ["Followers"]


def test_an_indicator_of_ones_own_has_no_reference(data_of: Any, speak: Any) -> None:
    assert data_of("kpi_definitions", indicators=[{"id": "x", "title": "Doors opened"}]).empty
    assert speak("kpi_definitions")("empty")


def test_every_definition_names_a_source_that_exists() -> None:
    assert {each.source for standard in standards().values() for each in standard.definitions} <= set(sources())

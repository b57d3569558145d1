from typing import Any

from commplan.knowledge.say import say
from commplan.reporting.companions.slide_figures import cost_by_channel, course
from tests.reporting.companions.conftest import VALMONT


def test_the_course_ends_with_the_month(demo: Any) -> None:
    material = demo(VALMONT, "en")
    found = course(material, say("reporting/companions/formats/pptx", material.words))
    assert found is not None
    assert found.categories[-1] == "Oct 26"
    assert {len(values) for values in found.series.values()} == {13}


def test_the_dearest_channel_is_at_the_foot(demo: Any) -> None:
    material = demo(VALMONT, "en")
    found = cost_by_channel(material, say("reporting/companions/formats/pptx", material.words))
    assert found is not None
    (values,) = found.series.values()
    assert values == sorted(values, key=lambda value: -(value or 0))


def test_without_exports_there_is_no_chart(small: Any) -> None:
    material = small()
    speak = say("reporting/companions/formats/pptx", material.words)
    assert course(material, speak) is None
    assert cost_by_channel(material, speak) is None

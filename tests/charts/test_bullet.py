import math
from xml.etree import ElementTree

import pytest

from commplan.charts.bullet import WIDE, bullet
from commplan.knowledge import words
from commplan.knowledge.say import Bullet
from commplan.model.text import Text

NAN = math.nan
ALT = Text(fr="24 sur 30 & plus", en="24 of 30 & more")


def parts(**places: float) -> dict[str, tuple[float, float]]:
    known = {"actual": 0.6, "target": 0.8, "start": 0.4, "zero": 0.0, "low": 0.5, "high": 0.7, **places}
    root = ElementTree.fromstring(str(bullet(Bullet(**known, alt=ALT), words("en"))))  # noqa: S314 (our own drawing)
    return {box.attrib["class"]: (float(box.attrib["x"]), float(box.attrib["width"])) for box in root.iter("rect")}


def test_each_figure_has_its_own_shape_at_its_place() -> None:
    found = parts()
    assert found["bar"] == (0, pytest.approx(0.6 * WIDE))
    assert found["range"] == (pytest.approx(0.5 * WIDE), pytest.approx(0.2 * WIDE))
    assert found["target"][0] + found["target"][1] / 2 == pytest.approx(0.8 * WIDE, abs=0.1)
    assert found["target"][1] > found["start"][1]


def test_what_is_not_known_is_not_drawn() -> None:
    assert set(parts(actual=NAN, low=NAN, high=NAN, start=NAN)) == {"track", "target"}


def test_below_zero_the_bar_goes_to_the_left() -> None:
    assert parts(zero=0.5, actual=0.2)["bar"] == (pytest.approx(0.2 * WIDE), pytest.approx(0.3 * WIDE))


@pytest.mark.parametrize("place", [0.0, 1.0])
def test_marks_stay_on_the_bar(place: float) -> None:
    left, wide = parts(target=place)["target"]
    assert 0 <= left <= left + wide <= WIDE


def test_picture_says_what_it_shows() -> None:
    drawn = str(bullet(Bullet(0.1, 0.2, NAN, 0, NAN, NAN, ALT), words("fr")))
    assert drawn.count("24 sur 30 &amp; plus") == 2
    assert "style" not in drawn

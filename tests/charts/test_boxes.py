from typing import Any

from commplan.charts.base import WIDTH, page, panel
from commplan.charts.boxes import SIDES, WIDE, Box, draw_box, draw_lines

LONG = Box("a", "A very long name of a tool that nobody ever shortened for the report " * 3, "words " * 60, "A")


def axes() -> Any:
    return panel(page(300), 0, WIDTH, 0, 300, x=(0, WIDTH), y=(300, 0))


def test_long_names_are_cut_and_heighten_the_box() -> None:
    assert len(LONG.lines) == len(LONG.small) == 3
    assert LONG.lines[-1].endswith("…")
    assert LONG.height > Box("b", "B", "").height


def test_letter_stands_in_the_box() -> None:
    place = axes()
    draw_box(place, LONG, SIDES[0], 10)
    texts = [text for text in place.texts if text.get_text() == "A"]
    assert len(texts) == 1
    assert texts[0].xy[0] < WIDE


def test_lines_stay_between_the_columns() -> None:
    place = axes()
    one, two, three = (Box(key, key, "") for key in "abc")
    draw_lines(place, [[(one, 0.0), (two, 100.0)], [(three, 50.0)]], [("a", "b"), ("a", "c"), ("b", "c")])
    for patch in place.patches:
        xs = patch.get_path().vertices[:, 0]
        assert WIDE <= xs.min() <= xs.max() <= SIDES[1]
    ends = [tuple(patch.get_path().vertices[0]) for patch in place.patches]
    assert len(set(ends)) == 3

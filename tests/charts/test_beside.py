import math

from hypothesis import given
from hypothesis import strategies as st

from commplan.charts.beside import CLEAR, GAP, Area, beside, lead

ROOM = Area(0, 0, 720, 400)
POINTS = st.lists(st.tuples(st.floats(0, 720), st.floats(0, 400)), max_size=14)


@given(POINTS, st.floats(20, 230), st.floats(15, 60))
def test_no_label_over_another_one_or_over_a_point(points: list[tuple[float, float]], wide: float, high: float) -> None:
    found = [area for area in beside(points, [(wide, high)] * len(points), ROOM) if area]
    for rank, area in enumerate(found):
        assert ROOM.holds(area)
        assert not any(area.meets(other, GAP - 1e-6) for other in found[:rank])
        assert not any(area.left < x < area.right and area.top < y < area.bottom for x, y in points)


def test_label_stands_at_the_right_where_there_is_room() -> None:
    (area,) = beside([(100, 100)], [(50, 20)], ROOM)
    assert area == Area(100 + CLEAR, 90, 150 + CLEAR, 110)
    assert lead((100, 100), area) is None


def test_label_avoids_a_line_if_it_can() -> None:
    (area,) = beside([(100, 100)], [(50, 20)], ROOM, rules=[Area(0, 100, 720, 100)])
    assert area
    assert not area.meets(Area(0, 100, 720, 100))


def test_label_without_room_has_no_place() -> None:
    assert beside([(10, 10)], [(50, 20)], Area(0, 0, 40, 40)) == [None]
    assert beside([], [], ROOM) == []


def test_line_to_a_label_further_away_begins_at_the_rim_of_the_point() -> None:
    line = lead((0, 0), Area(100, -10, 150, 10))
    assert line is not None
    assert math.dist((0, 0), line[0]) == CLEAR
    assert line[1] == (100, 0)

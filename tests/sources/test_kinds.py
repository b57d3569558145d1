import pytest

from commplan.sources.kinds import ALIKE, KINDS, PLACE, Shape


@pytest.mark.parametrize(("kind", "shape"), KINDS.items())
def test_every_column_has_one_type_and_every_name_is_a_column(kind: str, shape: Shape):
    assert len(set(shape.every)) == len(shape.every)
    assert shape.dates | shape.texts | shape.flags <= set(shape.columns)
    assert not shape.dates & shape.texts
    assert shape.every[-2:] == PLACE
    assert "tool" in shape.texts
    assert "date" in shape.dates


def test_rates_are_figures_that_are_never_added_up():
    assert {name for shape in KINDS.values() for name in shape.amounts} >= ALIKE


def test_records_are_told_apart_by_their_own_column():
    assert {kind for kind, shape in KINDS.items() if shape.identity} == {"orders", "leads", "emails"}

"""Ranges: wide where the optimum is flat, nothing where nothing can move."""

from commplan.calculators import ExponentialCurve, PowerCurve, allocate

CURVES = {"a": PowerCurve(10, 0.3), "b": PowerCurve(8, 0.3), "c": ExponentialCurve(40, 0.01)}


def test_a_larger_loss_gives_wider_ranges():
    narrow, wide = (allocate(CURVES, budget=1_000, loss=loss).ranges for loss in (0.005, 0.02))
    assert all(wide[name].low < narrow[name].low < narrow[name].high < wide[name].high for name in CURVES)


def test_what_is_pinned_does_not_move():
    found = allocate(CURVES, budget=1_000, pinned={"a": 300}).ranges["a"]
    assert found.low == found.high == 300


def test_limits_hold_for_ranges_too():
    found = allocate(CURVES, budget=1_000, least={"a": 350}, most={"b": 400}, loss=0.05).ranges
    assert found["a"].low >= 350
    assert found["b"].high <= 400


def test_no_range_of_the_total_where_nothing_pays():
    assert allocate({"a": ExponentialCurve(1, 0.001)}, budget=100, value=1).total_range is None

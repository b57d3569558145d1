import pytest

from commplan.charts.what_if_axis import edges


@pytest.mark.parametrize("figures", [[0.0, 100.0], [-50.0, 0.0, 20.0], [0.0, 0.0], [5.0]])
def test_every_figure_lies_inside(figures: list[float]) -> None:
    low, high = edges(figures)
    assert low < min(figures)
    assert high > max(figures)

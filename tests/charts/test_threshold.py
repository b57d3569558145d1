import math

import pandas as pd
import pytest

from commplan.charts.threshold import edge_of


def results(*rows: tuple[float, float, float], limit: float = math.nan) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["cost_per_lead", "low", "high"], dtype=float)
    return frame.assign(break_even=limit)


@pytest.mark.parametrize(
    ("rows", "limit", "expected"),
    [
        ([(50, 40, 60)], 100, 115),
        ([(50, 40, 190)], 100, 1.04 * 190),
        ([(50, 40, 900)], 100, 115),
        ([(50, 40, 60), (599, 300, 5000)], 100, 1.15 * 599),
        ([(50, 40, 60), (601, 90, 5000)], 100, 115),
        ([(50, 40, 55)], math.nan, 1.15 * 50),
        ([(math.nan, 80, math.inf)], math.nan, 1.15 * 80),
        ([(0, 0, 0)], math.nan, 11.5),
        ([(math.nan, math.nan, math.nan)], math.nan, 11.5),
    ],
)
def test_axis_holds_what_matters_near_the_line(
    rows: list[tuple[float, float, float]], limit: float, expected: float
) -> None:
    assert edge_of(results(*rows, limit=limit)) == pytest.approx(expected)


def test_no_channel_no_trouble() -> None:
    assert edge_of(results()) == 11.5

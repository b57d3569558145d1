import math
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.forecast_coverage import KINDS, coverage, is_held
from commplan.calculators.outlook import outlook
from commplan.errors import CalculationError

PUBLIC = Path(__file__).parents[3] / "shared" / "data" / "public"
SERIES = {
    "robyn_dt_simulated_weekly.csv": ("DATE", "revenue"),
    "retailer_weekly_media_case_study.csv": ("wk_strt_dt", "sales"),
    "cdnow_transactions.csv": ("date", "spent"),
}


@pytest.mark.parametrize("kind", ["flat counts", "trend", "over-dispersed counts", "noise around a level"])
@pytest.mark.parametrize("seen", [4, 6, 8, 24])
def test_eighty_percent_ranges_hold_about_eighty_percent(kind: str, seen: int) -> None:
    make, counts = KINDS[kind]
    found = coverage(make, counts=counts, seen=seen, ahead=1, trials=250, seed=71)
    assert 0.72 <= found <= 0.94, found


def test_a_season_is_in_the_ranges_from_two_years_on() -> None:
    make, counts = KINDS["season"]
    assert coverage(make, counts=counts, seen=30, ahead=6, trials=200, seed=72) >= 0.75
    assert coverage(make, counts=counts, seen=6, ahead=3, trials=200, seed=72) < 0.75  # which the page says


@pytest.mark.parametrize("seen", [6, 12, 36])
def test_a_random_walk_is_held_one_month_ahead(seen: int) -> None:
    make, counts = KINDS["random walk"]
    assert 0.7 <= coverage(make, counts=counts, seen=seen, ahead=1, trials=250, seed=73) <= 0.92


def test_ranges_hold_on_public_series() -> None:
    known = [(PUBLIC / name, columns) for name, columns in SERIES.items() if (PUBLIC / name).is_file()]
    if not known:
        pytest.skip("the public data sets are not on this machine")
    held = []
    for path, (date, column) in known:
        rows = pd.read_csv(path)
        months = pd.to_datetime(rows[date].astype(str), format="mixed").dt.to_period("M")
        values = rows[column].astype(float).groupby(months).sum().iloc[1:-1].to_numpy()
        held += [is_held(values[: seen + ahead], seen=seen, ahead=ahead, counts=False)
                 for ahead in (1, 3) for seen in range(6, len(values) - ahead)]  # fmt: skip
    assert len(held) > 100
    assert 0.68 <= np.mean(held) <= 0.95, np.mean(held)


@given(st.lists(st.integers(0, 200), min_size=4, max_size=20), st.integers(1, 12))
def test_quantiles_are_in_order_and_within_bounds(values: list[int], ahead: int) -> None:
    found = outlook([float(value) for value in values], ahead=(ahead,), counts=True, bounds=(0, math.inf))
    assert found is not None
    ends = [found.quantile(share) for share in (0.05, 0.25, 0.5, 0.75, 0.95)]
    assert all(low <= high for low, high in pairwise(ends))
    assert ends[0] >= 0
    chances = [found.chance_of_at_least(level) for level in (0, 50, 100, 400)]
    assert chances[0] == 1
    assert all(low >= high for low, high in pairwise(chances))


@given(st.floats(-1e3, 1e3), st.floats(0.1, 100))
def test_shifting_and_scaling_the_series_does_the_same_to_the_range(shift: float, scale: float) -> None:
    values = [3.0, 5.0, 4.0, 6.5, 5.5, 7.0]
    one, other = outlook(values, ahead=(2,)), outlook([shift + scale * value for value in values], ahead=(2,))
    assert one is not None
    assert other is not None
    assert other.expected == pytest.approx(shift + scale * one.expected, abs=1e-3 * scale)


def test_chance_is_the_quantile_read_backwards() -> None:
    found = outlook([22, 25, 19, 27, 24, 26, 23, 28], ahead=(3,), counts=True, bounds=(0, math.inf))
    assert found is not None
    assert found.chance_of_at_least(found.quantile(0.3)) == pytest.approx(0.7, abs=1e-6)


def test_a_rate_stays_a_rate() -> None:
    found = outlook([0.97, 0.95, 0.98, 0.96, 0.97], ahead=(6,), bounds=(0, 1))
    assert found is not None
    assert 0 < found.interval(0.99).low < found.interval(0.99).high < 1
    assert found.chance_of_at_least(1) == 0


def test_a_clear_trend_goes_on_and_a_missing_month_is_no_zero() -> None:
    line = [float(10 + 3 * month) for month in range(10)]
    holed = [*line[:4], math.nan, *line[5:]]
    noisy = [value + (-1) ** rank * 0.5 for rank, value in enumerate(holed)]
    found = outlook(noisy, ahead=(2,))
    assert found is not None
    assert found.interval().contains(43)
    assert found.interval().low > 38


def test_too_little_is_not_forecast() -> None:
    assert outlook([5, 6, 7], ahead=(1,)) is None
    assert outlook([5, math.nan, 6, 7], ahead=(1,)) is None
    assert outlook([5, 5, 5, 5], ahead=(1,)) is None
    assert outlook([5, 5, 5, 5], ahead=(1,), counts=True, bounds=(0, math.inf)) is not None


@pytest.mark.parametrize(
    ("values", "ahead", "bounds"),
    [([1, 2, 3, 4], (0,), (0, 9)), ([1, 2, 3, 4], (), (0, 9)), ([1, 2, 3, 40], (1,), (0, 9)),
     ([1, 2, math.inf, 4], (1,), (0, 9))],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(
    values: list[float], ahead: tuple[int, ...], bounds: tuple[float, float]
) -> None:
    with pytest.raises(CalculationError):
        outlook(values, ahead=ahead, bounds=bounds)

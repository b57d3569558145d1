import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.shrinkage import ranked
from commplan.errors import CalculationError

CHANNELS = st.lists(st.tuples(st.integers(0, 80), st.floats(50, 5000)), min_size=2, max_size=7)


@given(CHANNELS)
def test_rates_lie_between_their_own_and_the_common_one(channels: list[tuple[int, float]]) -> None:
    counts, costs = [float(count) for count, _ in channels], [cost for _, cost in channels]
    pooled = max(sum(counts), 0.5) / sum(costs)
    for found, count, cost in zip(ranked(counts, costs=costs), counts, costs, strict=True):
        low, high = sorted((count / cost, pooled))
        assert low - 1e-12 <= found.rate <= high + 1e-12
        assert 1 <= found.best <= found.worst <= len(counts)
        assert 0 <= found.first <= 1


def test_ranks_are_those_of_a_simulation() -> None:
    counts, costs = [12.0, 30.0, 3.0, 8.0], [400.0, 900.0, 50.0, 500.0]
    found = ranked(counts, costs=costs)
    assert sum(each.first for each in found) == pytest.approx(1, abs=0.01)
    common = sum(costs) / sum(counts)
    shape = next(worth for worth in np.geomspace(0.25, 400, 80)
                 if found[0].rate == pytest.approx((12 + worth) / (400 + worth * common)))  # fmt: skip
    chance = np.random.default_rng(1)
    drawn = chance.gamma(np.array(counts) + shape, 1 / (np.array(costs) + shape * common), (40_000, 4))
    first = np.bincount(drawn.argmax(axis=1), minlength=4) / 40_000
    assert [each.first for each in found] == pytest.approx(first.tolist(), abs=0.01)


def test_a_tiny_channel_is_not_the_best_for_two_lucky_leads() -> None:
    tiny, large = ranked([2, 60], costs=[20, 1000])
    assert tiny.rate < 0.1
    assert tiny.worst == 2
    assert large.best == 1


def test_the_ends() -> None:
    assert ranked([], costs=[]) == ()
    assert ranked([4], costs=[10])[0].first == pytest.approx(1)
    assert {(each.best, each.worst) for each in ranked([0, 0], costs=[10, 10])} == {(1, 2)}
    for counts, costs in (([1], [0]), ([1, 2], [3]), ([-1], [3])):
        with pytest.raises(CalculationError):
            ranked(counts, costs=costs)

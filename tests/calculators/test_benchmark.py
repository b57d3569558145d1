"""Rates drawn towards what is known of others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import adjusted_benchmark, shrink_rates
from commplan.errors import CalculationError

COUNTS = st.dictionaries(
    st.sampled_from("abcdef"),
    st.integers(1, 3_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    min_size=2,
)


@given(st.integers(0, 100), st.floats(0, 1), st.floats(0.1, 1e4))
def test_between_the_benchmark_and_the_own_rate(won, benchmark, weight):
    found = adjusted_benchmark(won, trials=100, benchmark=benchmark, weight=weight)
    low, high = sorted((won / 100, benchmark))
    assert low - 1e-12 <= found <= high + 1e-12


def test_one_sale_of_five_visits_is_no_champion():
    found = shrink_rates({"search": (30, 1_000), "fair": (1, 5), "post": (8, 600)})
    assert found.rates["fair"].likely < 0.1
    assert found.rates["search"].likely == pytest.approx(0.03, abs=0.005)
    assert sum(found.best.values()) == pytest.approx(1)


def test_alike_channels_are_all_the_mean():
    found = shrink_rates({"a": (10, 100), "b": (20, 200)})
    assert found.rates["a"].likely == pytest.approx(0.1)
    assert found.strength == float("inf")


@given(COUNTS)
def test_every_rate_lies_between_its_own_and_the_mean(counts):
    won, tried = (sum(column) for column in zip(*counts.values(), strict=True))
    if not 0 < won < tried:
        return
    found = shrink_rates(counts, draws=200)
    for name, (x, n) in counts.items():
        low, high = sorted((x / n, found.mean))
        assert low - 1e-6 <= found.rates[name].likely <= high + 1e-6


def test_nothing_to_compare():
    with pytest.raises(CalculationError, match="No value of counts"):
        shrink_rates({"a": (1, 10)})

"""Peeking and sequential tests, against Armitage's table, Evan Miller's figures and walks counted one by one."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import peeking_error, peeking_nominal_p, sequential_boundary, sequential_error


@pytest.mark.parametrize(("extra", "percent"), [(1, 2.94), (2, 2.20), (3, 1.82), (5, 1.42), (10, 1.01)])
def test_s14_nominal_p_for_a_real_five_percent(extra, percent):
    assert 100 * peeking_nominal_p(extra) == pytest.approx(percent, abs=0.01)


@pytest.mark.parametrize(("looks", "error"), [(1, 0.05), (2, 0.083), (3, 0.107), (4, 0.126), (5, 0.142), (10, 0.193),
                                              (20, 0.248), (50, 0.320)])  # fmt: skip
def test_armitage_1969_table_2(looks, error):
    assert peeking_error(looks - 1) == pytest.approx(error, abs=1e-3)


def test_s15_a_lead_of_two_root_n():
    assert sequential_boundary(400) == 40
    assert sequential_error(400, lead=40) == pytest.approx(0.0456, abs=5e-5)
    assert sequential_error(1_000_000, lead=2_000) == pytest.approx(0.0455, abs=1e-4)
    assert sequential_error(1_000_000, lead=2_250, two_sided=True) == pytest.approx(0.0489, abs=1e-3)


@given(st.integers(1, 12), st.integers(1, 6), st.booleans())
def test_every_walk_counted(steps, lead, two_sided):
    reached = 0
    for walk in product((-1, 1), repeat=steps):
        place, best = 0, 0
        for step in walk:
            place += step
            best = max(best, abs(place) if two_sided else place)
        reached += best >= lead
    assert sequential_error(steps, lead=lead, two_sided=two_sided) == pytest.approx(reached / 2**steps, abs=1e-12)


@given(st.integers(0, 12), st.floats(0.001, 0.2))
def test_the_two_are_each_other_turned_round(extra, significance):
    asked = peeking_nominal_p(extra, significance=significance)
    assert peeking_error(extra, nominal=asked) == pytest.approx(significance, abs=1e-6)
    assert asked <= significance

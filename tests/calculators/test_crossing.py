"""Every zero of a function is found, those it crosses and those it only touches."""

import math

import pytest

from commplan.calculators.crossing import crossings


def test_every_zero_in_order():
    assert crossings(math.sin, low=-7, high=7) == pytest.approx(
        [-2 * math.pi, -math.pi, 0, math.pi, 2 * math.pi], abs=1e-9
    )


def test_a_touch_is_a_zero_and_a_near_miss_is_none():
    assert crossings(lambda x: (x - 1) ** 2, low=-3, high=4) == pytest.approx([1], abs=1e-5)
    assert crossings(lambda x: (x - 1) ** 2 + 1e-6, low=-3, high=4) == []

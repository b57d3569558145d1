"""Which choices of channels there are."""

import numpy as np

from commplan.calculators import PowerCurve
from commplan.calculators.allocation_problem import Problem

CURVES = {name: PowerCurve(1, 0.5) for name in "abcd"}


def choices(**options):
    settings = {"budget": 100.0, "least": None, "most": None, "pinned": None, "keep": None, "floor": None} | options
    return np.vstack(list(Problem.of(CURVES, **settings).choices()))


def test_without_a_limit_there_is_one():
    assert choices().tolist() == [[True] * 4]


def test_every_pair_and_what_is_pinned_is_in_each():
    assert len(choices(keep=2)) == 6
    with_pin = choices(keep=2, pinned={"b": 10})
    assert len(with_pin) == 3
    assert with_pin[:, 1].all()


def test_least_amounts_make_smaller_choices_worth_a_look():
    assert len(choices(keep=2, least={"a": 90})) == 1 + 4 + 6

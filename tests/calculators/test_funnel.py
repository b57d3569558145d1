"""Rates that multiply, and the way back from a target to what it takes."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import click_through_rate, entries_needed, rate_chain
from commplan.errors import CalculationError

RATES = st.lists(st.floats(0.001, 1), max_size=6)


def test_click_through_rate():
    assert click_through_rate(240, impressions=12_000) == 0.02
    assert click_through_rate(0, impressions=12_000) == 0
    assert click_through_rate(0, impressions=0) is None


def test_a_chain_multiplies():
    assert rate_chain([0.5, 0.5, 0.2]) == pytest.approx(0.05)
    assert rate_chain([]) == 1
    assert rate_chain([0.5, 0, 0.2]) == 0


@given(RATES)
def test_nobody_appears_on_the_way(rates):
    assert 0 < rate_chain(rates) <= min(rates, default=1)


@given(RATES, st.floats(0.001, 1))
def test_one_more_step_loses_that_share(rates, last):
    assert rate_chain([*rates, last]) == pytest.approx(rate_chain(rates) * last)


@given(st.floats(0.01, 1e6), RATES)
def test_the_entries_needed_bring_the_target(target, rates):
    entries = entries_needed(target, rates=rates)
    assert entries >= target
    assert entries * rate_chain(rates) == pytest.approx(target)


def test_a_closed_step_needs_more_than_everybody_unless_nothing_is_wanted():
    assert entries_needed(5, rates=[0.04, 0]) == math.inf
    assert entries_needed(0, rates=[0.04, 0]) == 0


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: click_through_rate(5, impressions=4), r"clicks must be a finite number from 0 to impressions \(4\)"),
        (lambda: click_through_rate(5, impressions=-4), "impressions must be"),
        (lambda: rate_chain([0.04, 25]), r"rates\[2\] must be"),
        (lambda: entries_needed(-5, rates=[0.04]), "target must be"),
        (lambda: entries_needed(5, rates=[math.nan]), r"rates\[1\] must be"),
    ],
)
def test_impossible_figures_are_named(call, message):
    with pytest.raises(CalculationError, match=f"^{message}"):
        call()

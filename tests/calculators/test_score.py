"""The score of an audit, and what silence does to it."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators import Score, weighted_score
from commplan.errors import CalculationError

ANSWERS = st.lists(st.tuples(st.none() | st.floats(0, 4), st.floats(0.01, 100)), min_size=1, max_size=30)


def score(answers, **options):
    return weighted_score([level for level, _ in answers], weights=[weight for _, weight in answers], **options)


def test_lighthouse_v10_weights():
    # published weights in percent: (900 + 800 + 1250 + 3000 + 1750) / 100 = 77
    assert weighted_score([90, 80, 50, 100, 70], weights=[10, 10, 25, 30, 25], top=100).value == pytest.approx(0.77)


def test_an_unanswered_item_leaves_the_denominator():
    assert weighted_score([4, 0, None], weights=[1, 1, 8]) == Score(0.5, 2, 3)
    assert weighted_score([4, 0, 0], weights=[1, 1, 8]) == Score(0.1, 3, 3)


def test_nothing_answered_is_no_score():
    nothing = weighted_score([None, None], weights=[1, 2])
    assert nothing == Score(None, 0, 2)
    assert nothing.coverage == 0


def test_nothing_asked():
    assert weighted_score([], weights=[]) == Score(None, 0, 0)
    assert weighted_score([], weights=[]).coverage is None


def test_coverage_counts_items_whatever_their_weight():
    assert weighted_score([4, 0, None, None], weights=[1, 1, 8, 8]).coverage == 0.5


@given(ANSWERS)
def test_between_the_lowest_and_the_highest_answer(answers):
    found, levels = score(answers), [level for level, _ in answers if level is not None]
    assert (found.answered, found.total) == (len(levels), len(answers))
    if levels:
        assert min(levels) / 4 - 1e-12 <= found.value <= max(levels) / 4 + 1e-12
    else:
        assert found.value is None


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=30), st.floats(0.1, 50))
def test_the_top_everywhere_is_exactly_1(weights, top):
    assert weighted_score([top] * len(weights), weights=weights, top=top).value == 1


@given(ANSWERS, st.floats(0.01, 100))
def test_only_the_proportions_of_the_weights_matter(answers, factor):
    rescaled = [(level, weight * factor) for level, weight in answers]
    assert score(rescaled).value == pytest.approx(score(answers).value)


@given(st.lists(st.tuples(st.floats(0, 4), st.floats(0.01, 100)), min_size=1, max_size=30), st.data())
def test_improving_an_item_never_lowers_the_score(answers, data):
    rank = data.draw(st.integers(0, len(answers) - 1))
    better = list(answers)
    better[rank] = (data.draw(st.floats(answers[rank][0], 4)), answers[rank][1])
    assert score(better).value >= score(answers).value - 1e-12


@given(st.permutations([(3.0, 2.0), (None, 1.0), (4.0, 5.0), (0.0, 1.0)]))
def test_the_order_of_the_items_does_not_matter(answers):
    assert score(answers) == Score(pytest.approx(26 / 32), 3, 4)


def test_a_score_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Score(0.5, 1, 2).value = 1


def test_levels_in_a_numpy_array():
    assert weighted_score(np.array([3, 1]), weights=np.array([1, 1])) == Score(0.5, 2, 2)


@pytest.mark.parametrize(
    ("levels", "weights", "top", "message"),
    [
        ([1, 2], [1], 4, "weights must be one per level, 2 in all; 1 was given"),
        ([5], [1], 4, r"levels\[1\] must be a finite number from 0 to top \(4\); 5 was given"),
        ([1, -1], [1, 1], 4, r"levels\[2\] must be"),
        ([1, True], [1, 1], 4, r"levels\[2\] must be"),
        ([1, None], [1, 0], 4, r"weights\[2\] must be a finite number above 0; 0 was given"),
        ([1], [-1], 4, r"weights\[1\] must be"),
        ([0], [1], 0, "top must be a finite number above 0; 0 was given"),
    ],
)
def test_impossible_audits_are_refused(levels, weights, top, message):
    with pytest.raises(CalculationError, match=f"^{message}"):
        weighted_score(levels, weights=weights, top=top)

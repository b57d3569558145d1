import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.sources.email_tests import base_of, is_part, is_test


def judged(recipients, names, revenue=None):
    sent = np.array(recipients, dtype=float)
    earned = np.full(len(sent), np.nan) if revenue is None else np.array(revenue, dtype=float)
    return is_test(sent, [names], [names], earned).tolist()


@pytest.mark.parametrize(
    ("recipients", "names", "expected"),
    [
        ([2, 900], ["Spring", "Summer"], [True, False]),
        ([2, 12], ["Spring", "Summer"], [False, False]),
        ([2, 12], ["Spring (copy 01)", "Spring"], [True, False]),
        ([1, 12], ["TEST Spring", "Spring letter"], [True, False]),
        ([5000, 6000], ["Test: which tea are you?", "Spring"], [False, False]),
        ([3, 12], ["Latest news", "Greatest hits"], [False, False]),
        ([12, 240_000], ["Replacement lids", "Spring"], [False, False]),
        ([np.nan, 900], ["Spring", "Test"], [False, False]),
        ([np.nan], ["Test"], [False]),
    ],
)
def test_what_a_test_send_is(recipients, names, expected):
    assert judged(recipients, names) == expected


def test_what_sold_something_was_no_test():
    assert judged([2, 900], ["Spring", "Spring"], [80, 0]) == [False, False]


def test_the_fuller_side_of_an_a_b_test_counts():
    names = ["Spring", "Spring | Combo 1", "Spring | Combo 2"]
    assert is_part(names, np.array([200.0, 100, 100])).tolist() == [False, True, True]
    assert is_part(names, np.array([0.0, 100, 100])).tolist() == [True, False, False]


@pytest.mark.parametrize("name", ["Spring | Summer", "Winner", "Combo 1", None, ""])
def test_other_names_are_no_part(name):
    assert base_of(name) is None


@given(st.lists(st.integers(6, 10_000), min_size=1, max_size=20), st.sampled_from(["Test", "News"]))
def test_no_mailing_to_more_than_a_handful_is_a_test(recipients, name):
    assert not any(judged(recipients, [name] * len(recipients)))

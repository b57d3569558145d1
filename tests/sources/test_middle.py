import numpy as np
import pytest

from commplan.sources.middle import Irregular, Middle, find_middle


def test_numbers_are_read_as_numbers_and_texts_as_they_stand() -> None:
    data = b"head,x\n007,1\nb,\n,3\n"
    middle = find_middle(data, ",", 2, 7, 2)
    assert middle is not None
    middle.fetch([0, 1], [1])
    assert middle.texts(0).tolist() == ["007", "b", ""]
    numbers = middle.numbers(1)
    assert numbers is not None
    assert numbers[[0, 2]].tolist() == [1.0, 3.0]
    assert middle.texts(1).tolist() == ["1", "", "3"]
    assert middle.numbers(1) is None
    assert (middle.lines.tolist(), middle.following, middle.end) == ([2, 3, 4], 5, len(data))


def test_a_column_that_is_no_number_after_all_stays_text() -> None:
    middle = find_middle(b"1,1\n2,x\n", ",", 2, 0, 1)
    assert middle is not None
    middle.fetch([0, 1], [0, 1])
    assert middle.numbers(1) is None
    assert middle.texts(1).tolist() == ["1", "x"]


def test_nothing_regular_is_none() -> None:
    assert find_middle(b"a;b\n", ",", 2, 0, 1) is None


def test_bytes_that_are_no_rows_are_irregular() -> None:
    middle = Middle(b'a,"b', ",", 2, [(0, 4)], np.array([1]), 2)
    with pytest.raises(Irregular):
        middle.fetch([0])

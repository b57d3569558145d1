import gc

import pytest

from commplan.calculators.remembered import MOST, remembered


def test_the_same_objects_are_asked_once() -> None:
    calls: list[object] = []

    @remembered
    def length(rows: list[int], *, window: int = 0) -> int:
        calls.append(rows)
        return len(rows) + window

    rows = [1, 2]
    assert [length(rows), length(rows), length(rows, window=1), length(rows, window=1)] == [2, 2, 3, 3]
    assert len(calls) == 2


def test_an_object_in_the_place_of_another_is_not_taken_for_it() -> None:
    @remembered
    def first(rows: list[int]) -> int:
        return rows[0]

    for number in range(3 * MOST):
        assert first([number]) == number
        gc.collect(0)


def test_what_fails_fails_again() -> None:
    @remembered
    def broken(rows: list[int]) -> int:
        return rows[5]

    rows: list[int] = []
    for _ in range(2):
        with pytest.raises(IndexError):
            broken(rows)

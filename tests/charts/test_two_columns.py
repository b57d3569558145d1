from hypothesis import given
from hypothesis import strategies as st

from commplan.charts.two_columns import two_columns


def test_what_hangs_on_one_thing_stands_opposite_to_it() -> None:
    assert two_columns("abcd", [("a", "b"), ("b", "c"), ("b", "d")]) == (["b"], ["a", "c", "d"])


def test_a_chain_is_laid_out_without_a_crossing() -> None:
    left, right = two_columns("abcde", [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")])
    chain = [
        key for pair in zip(max(left, right, key=len), [*min(left, right, key=len), ""], strict=True) for key in pair
    ]
    assert "".join(chain) in {"abcde", "edcba"}


def test_two_and_one() -> None:
    assert two_columns("ab", [("a", "b")]) == (["a"], ["b"])
    assert two_columns("a", []) == (["a"], [])


@given(st.integers(1, 9), st.data())
def test_everything_has_one_place_whatever_is_tied(count: int, data: st.DataObject) -> None:
    ids = "abcdefghi"[:count]
    tree = [(ids[data.draw(st.integers(0, rank - 1))], ids[rank]) for rank in range(1, count)]
    more = data.draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=6))
    pairs = sorted({pair for pair in [*tree, *more] if pair[0] != pair[1]})
    left, right = two_columns(ids, pairs)
    assert sorted([*left, *right]) == list(ids)
    assert two_columns(ids, pairs) == (left, right)

import io

from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from commplan.widgets.content import at, merge, plain, put

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-1000, 1000)
    | st.text(st.characters(exclude_categories=["C"]), max_size=20),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "id"]), inside, max_size=3)
    ),
    max_leaves=8,
)


def test_putting_makes_the_way_and_taking_out_leaves_nothing_empty() -> None:
    assert put([], (0, "title"), "x") == [{"title": "x"}]
    assert put({"a": {"b": 1}}, ("a", "b"), None) == {}
    assert put({"a": [1]}, ("a", 2), 3) == {"a": [1, None, 3]}
    assert at([{"a": {"b": 7}}], (0, "a", "b")) == 7
    assert at([], (3, "a")) is None


def test_putting_changes_no_other_content() -> None:
    before = {"a": {"b": 1}, "c": [1, 2]}
    put(before, ("a", "b"), 9)
    assert before == {"a": {"b": 1}, "c": [1, 2]}


def written(content: object) -> str:
    out = io.StringIO()
    YAML().dump(content, out)
    return out.getvalue()


@given(VALUES, VALUES)
def test_what_is_merged_reads_as_what_was_wanted(old: object, new: object) -> None:
    merged = merge(YAML().load(written({"k": old}))["k"], new)
    assert plain(YAML(typ="safe").load(written({"k": merged}))["k"]) == new


def test_comments_of_what_stays_stay_with_their_record() -> None:
    old = YAML().load("- id: a  # one\n  x: 1\n- id: b  # two\n  x: 2\n")
    merged = written(merge(old, [{"id": "b", "x": 2}, {"id": "c", "x": 3}]))
    assert "# two" in merged
    assert "# one" not in merged

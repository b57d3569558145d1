"""Which tools exchange data."""

from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.tool_links import components, exchange, grouped, islands, links, partners
from commplan.model.tool import Tool

PAIRS = st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")), max_size=12)


def tools(**exchanges):
    """Tools by id with what each exchanges data with; `none` is an answer, None was not asked."""
    return [Tool.model_validate({"id": key, "title": key, "exchanges_with": found}) for key, found in exchanges.items()]


def test_either_of_the_two_may_have_said_so():
    assert (
        links(tools(a=["b"], b=None))
        == links(tools(a=None, b=["a"]))
        == links(tools(a=["b"], b=["a"]))
        == (("a", "b"),)
    )


def test_itself_and_what_is_not_listed_are_no_links():
    assert links(tools(a=["a", "erp"], b=["a"])) == (("a", "b"),)
    assert partners(tools(a=["a", "erp"], b=["a"])[0], tools(a=["a", "erp"], b=["a"])) == ("b", "erp")


def test_groups_are_the_largest_first():
    assert components(tools(a="none", b=["c"], c=None, d=["e"], e=["f"], f="none")) == (
        ("d", "e", "f"),
        ("b", "c"),
        ("a",),
    )


def test_island_was_asked_and_stands_alone_among_others():
    found = tools(a="none", b=None, c=["d"], d="none", e=["erp"])
    assert [exchange(tool, found) for tool in found] == ["island", "unknown", "connected", "connected", "elsewhere"]
    assert islands(found) == ("a",)
    assert islands(tools(a="none")) == ()
    assert islands([]) == ()


@given(PAIRS)
def test_each_id_is_in_one_group_with_all_that_it_is_tied_to(pairs):
    groups = grouped("abcdefg", pairs)
    assert sorted("".join(map("".join, groups))) == list("abcdefg")
    group_of = {key: group for group in groups for key in group}
    assert all(group_of[one] == group_of[other] for one, other in pairs)
    assert groups == grouped("abcdefg", [pair[::-1] for pair in reversed(pairs)])

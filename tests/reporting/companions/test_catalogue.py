import pytest

from commplan.errors import WorkspaceError
from commplan.reporting.companions.catalogue import chosen, format_of, names


def test_formats_are_found_by_their_folder() -> None:
    assert "ics" in names()
    for name in names():
        assert format_of(name).needs.extra or not format_of(name).needs.packages
        assert format_of(name).after == () or set(format_of(name).after) <= set(names())


def test_each_format_is_made_once() -> None:
    assert chosen([" ics,ICS ", "ics", ""]) == ("ics",)
    assert chosen([]) == ()


def test_what_others_wait_for_comes_first() -> None:
    made = chosen(names())
    assert all(made.index(first) < made.index(name) for name in made for first in format_of(name).after)


def test_unknown_format_is_a_sentence() -> None:
    with pytest.raises(WorkspaceError, match=r"called “docx”.*ics"):
        chosen(["ics", "docx"])

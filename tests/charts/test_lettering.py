from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.charts.lettering import brief, clean, cut, isolated, sentence, spread, titled, width, wrap


@given(st.text())
def test_clean_text_is_one_line_of_xml(text: str) -> None:
    element = ElementTree.Element("t")
    element.text = clean(text)
    again = ElementTree.fromstring(ElementTree.tostring(element, encoding="unicode"))  # noqa: S314 (made here)
    assert (again.text or "") == clean(text)
    assert not {"\n", "\t", "\r"} & set(clean(text))


@given(st.text(), st.floats(20, 400))
def test_cut_text_fits(text: str, room: float) -> None:
    assert width(cut(text, room, 14), 14) <= room or cut(text, room, 14) == "…"


def test_cut_marks_what_is_left_out() -> None:
    assert cut("Search", 100, 14) == "Search"
    assert cut("A very long name of a channel", 100, 14).endswith("…")


@given(st.text(), st.integers(1, 3))
def test_wrapped_text_keeps_to_its_lines(text: str, most: int) -> None:
    lines = wrap(text, 150, 14, most=most)
    assert len(lines) <= most
    assert all(width(line, 14) <= 150 for line in lines)


def test_wrap_breaks_between_words_and_keeps_hard_spaces() -> None:
    assert wrap("Publicité sur Facebook et Instagram", 180, 14) == ["Publicité sur Facebook et", "Instagram"]
    assert wrap("Dépense\u00a0: tout compris", 90, 14)[0] == "Dépense\u00a0:"


def test_bold_and_unknown_letters_are_taken_as_wide() -> None:
    assert width("a", 14, bold=True) > width("a", 14)
    assert width("漢", 10) == pytest.approx(13)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Search", "Search"),
        ("Publicité sur Facebook et Instagram", "Publicité sur Facebook…"),
        ("Coût d’une demande de devis", "Coût d’une demande…"),
        ("x" * 90, "x" * 51 + "…"),
        ("a b c d e f", "a…"),
    ],
)
def test_brief_leaves_no_article_hanging(text: str, expected: str) -> None:
    assert brief(text, words=4) == expected


@pytest.mark.parametrize("name", ["Search", "word " * 40, "w" * 200, "d’une " * 30])
def test_title_has_fifteen_words_whatever_the_name(name: str, speak: Any) -> None:
    say = speak("monthly_course")
    said = titled(say, "title.behind_down", "measure", name, value="1", month="2026-10", target="2")
    assert len(said.split(" ")) <= 15


def test_cut_title_needs_no_full_stop() -> None:
    assert (sentence("Search earns"), sentence("Search…")) == ("Search earns.", "Search…")


def test_right_to_left_is_kept_to_itself() -> None:
    assert isolated("Search") == "Search"
    assert isolated("مخبز") == "\u2068مخبز\u2069"


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(5, 120)), min_size=1, max_size=3))
def test_spread_texts_neither_touch_nor_leave(texts: list[tuple[float, float]]) -> None:
    centres, widths = zip(*sorted(texts), strict=True)
    starts = spread(centres, widths, 540)
    ends = [start + wide for start, wide in zip(starts, widths, strict=True)]
    assert all(end <= following + 1e-6 for end, following in zip(ends, starts[1:], strict=False))
    assert starts[0] >= 0
    assert ends[-1] <= 540 + 1e-6

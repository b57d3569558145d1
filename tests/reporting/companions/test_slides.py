from typing import Any

from pptx import Presentation

from commplan.reporting.companions.slides import WIDE, shortened, text_slide, title_slide, widen


def test_the_plain_master_fills_the_wide_slide() -> None:
    deck: Any = Presentation()
    widen(deck)
    title_slide(deck, "A", "b")
    place = deck.slides[0].shapes.title
    assert deck.slide_width == WIDE
    assert abs(place.left + place.width / 2 - WIDE / 2) < 1000


def test_a_master_without_titles_gets_a_box() -> None:
    deck: Any = Presentation()
    for layout in deck.slide_layouts:
        for place in list(layout.placeholders):
            place.element.getparent().remove(place.element)
    text_slide(deck, "A long title that would not fit on one line of a slide", ["one", "", "two"])
    shapes = deck.slides[0].shapes
    assert [shape.text_frame.text for shape in shapes] == [
        "A long title that would not fit on one line of a slide",
        "one\ntwo",
    ]


def test_what_is_cut_says_so_and_what_no_file_may_hold_is_a_space() -> None:
    assert shortened("a" * 10, 10) == "a" * 10
    assert shortened("abcd efghij", 6) == "abcd…"
    assert shortened("a\x00\x0bb\ud800c\r\nd\t") == "a b c d"


def test_a_title_that_is_cut_is_said_in_full_below() -> None:
    deck: Any = Presentation()
    title = "mot " * 40
    text_slide(deck, title, ["one"])
    head, body = (shape.text_frame.text for shape in deck.slides[0].shapes)
    assert head.endswith("…")
    assert body == f"{title.strip()}\none"

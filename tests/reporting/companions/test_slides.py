from typing import Any

from pptx import Presentation

from commplan.reporting.companions.slides import WIDE, text_slide, title_slide, widen


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

"""Slides in whatever master: the layouts are found by the places that they offer, never by their names."""

import re
from collections.abc import Sequence
from typing import Any

from commplan.reporting.companions.slide_figures import SlideChart
from commplan.reporting.companions.told import Told

LONGEST, LONGEST_TITLE, LONGEST_CELL = 300, 90, 120
"""What a slide has room for in a line, a title and a cell [letters]."""
FULL = 420
"""With more letters than this the text of a slide is set smaller [count]."""
_UNFIT = re.compile("[\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]+")
"""What cannot stand in XML, and what would break a line."""
WIDE = 12192000
"""The width of a slide of 16:9 with the height of the plain master [EMU]."""
BRIEF = 40
"""Titles of more letters are set smaller [count]."""


def shortened(text: str, longest: int = LONGEST) -> str:
    """On one line, without what cannot stand in a file, and with an ellipsis where it was cut."""
    clean = _UNFIT.sub(" ", text).strip()
    return clean if len(clean) <= longest else f"{clean[: longest - 1].rstrip()}…"


def widen(deck: Any) -> None:
    """The plain master, which was drawn for 4:3, on slides of 16:9."""
    share = WIDE / deck.slide_width
    places = [place for drawn in (deck.slide_master, *deck.slide_layouts) for place in drawn.placeholders]
    # measured before any is moved: a layout has the measures of its master where it has none of its own
    boxes = [(int(place.left * share), place.top, int(place.width * share), place.height) for place in places]
    for place, box in zip(places, boxes, strict=True):
        place.left, place.top, place.width, place.height = box
    deck.slide_width = WIDE


def title_slide(deck: Any, title: str, subtitle: str) -> None:
    """The first slide."""
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    _titled(slide, deck, title)
    places = [place for place in slide.placeholders if place.placeholder_format.idx != 0 and place.has_text_frame]
    if places:
        places[0].text_frame.text = shortened(subtitle)


def text_slide(deck: Any, title: str, lines: Sequence[str]) -> None:
    """A title and a few lines; a title that is cut is said in full below."""
    slide = _with_title(deck, title)
    kept = [shortened(line) for line in ([title, *lines] if len(title) > LONGEST_TITLE else lines) if line]
    size = 22 if sum(map(len, kept)) <= FULL else 14
    box = _room(slide, deck)
    frame = slide.shapes.add_textbox(*box).text_frame
    frame.word_wrap = True
    for rank, line in enumerate(kept):
        paragraph = frame.paragraphs[0] if rank == 0 else frame.add_paragraph()
        paragraph.text = line
        paragraph.font.size = _points(size)
        paragraph.space_after = _points(12)


def table_slide(deck: Any, title: str, told: Told) -> None:
    """A title and a table that can be edited."""
    slide = _with_title(deck, title)
    box = _room(slide, deck)
    table = slide.shapes.add_table(len(told.rows) + 1, len(told.headings), *box).table
    for row, cells in enumerate((told.headings, *told.rows)):
        for column, text in enumerate(cells):
            cell = table.cell(row, column)
            cell.text = shortened(text, LONGEST_CELL)
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = _points(14)


def chart_slide(deck: Any, chart: SlideChart) -> None:
    """A title and a chart with its figures behind it."""
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION

    slide = _with_title(deck, chart.title)
    make: Any = CategoryChartData
    figures = make()
    figures.categories = [shortened(name, LONGEST_TITLE) for name in chart.categories]
    for name, values in chart.series.items():
        figures.add_series(shortened(name, LONGEST_TITLE), values)
    kind = XL_CHART_TYPE.BAR_CLUSTERED if chart.kind == "bars" else XL_CHART_TYPE.COLUMN_CLUSTERED
    drawn = slide.shapes.add_chart(kind, *_room(slide, deck), figures).chart
    drawn.has_title = False
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    else:
        drawn.plots[0].has_data_labels = True
    drawn.font.size = _points(14)


def _with_title(deck: Any, title: str) -> Any:
    layouts = list(deck.slide_layouts)
    alone = [each for each in layouts if [place.placeholder_format.idx for place in each.placeholders
             if place.placeholder_format.type not in _small()] == [0]]  # fmt: skip
    slide = deck.slides.add_slide((alone or layouts)[0])
    _titled(slide, deck, title)
    return slide


def _small() -> set[Any]:
    from pptx.enum.shapes import PP_PLACEHOLDER

    return {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}


def _titled(slide: Any, deck: Any, title: str) -> None:
    place = slide.shapes.title
    if place is None:
        place = slide.shapes.add_textbox(deck.slide_width // 20, deck.slide_height // 20, deck.slide_width * 9 // 10,
                                         deck.slide_height // 8)  # fmt: skip
    place.text_frame.text = shortened(title, LONGEST_TITLE)
    place.text_frame.word_wrap = True
    if len(title) > BRIEF:
        place.text_frame.paragraphs[0].font.size = _points(28)


def _room(slide: Any, deck: Any) -> tuple[int, int, int, int]:
    """Where content goes: below the title, inside margins."""
    place = slide.shapes.title
    top = deck.slide_height // 5 if place is None or place.top is None else place.top + place.height
    top = min(max(top, deck.slide_height // 6), deck.slide_height // 3) + deck.slide_height // 40
    side = deck.slide_width // 16
    return side, top, deck.slide_width - 2 * side, deck.slide_height - top - deck.slide_height // 12


def _points(size: int) -> int:
    return size * 12700

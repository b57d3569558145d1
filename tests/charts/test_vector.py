import re
from xml.etree import ElementTree

import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from commplan.charts import svg
from commplan.charts.base import label, page, panel, report_style
from commplan.charts.vector import _declared


@pytest.fixture
def axes() -> Axes:
    with report_style():
        return panel(page(100), 0, 720, 0, 100, x=(0, 1), y=(0, 1))


def written(axes: Axes, alt: str = "Alt") -> str:
    assert isinstance(axes.figure, Figure)
    return svg(axes.figure, prefix="one", alt=alt)


def test_head_is_what_a_page_needs(axes: Axes) -> None:
    text = written(axes)
    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 100" role="img" ')
    assert re.search(r'aria-labelledby="(one-\w{6}-title)".*<title id="\1">Alt</title>', text)
    assert not re.search(r"<svg[^>]*\s(?:width|height)=", text)
    assert not text.count("<?xml") + text.count("<!DOCTYPE") + text.count("<!--")


@pytest.mark.parametrize("text", ["$x_1$", "$", r"\alpha", "<b>&amp;</b>", 'a"b', "😀", "שלום", "a\x07b", "]]>"])
def test_letters_of_a_client_stay_letters(text: str, axes: Axes) -> None:
    label(axes, text, 0.5, 0.5)
    root = ElementTree.fromstring(written(axes, alt=text))  # noqa: S314 (our own drawing)
    found = "".join(element.text or "" for element in root.iter() if element.tag.endswith("}text"))
    assert found.strip("\u2068\u2069") == text.replace("\x07", " ")
    assert root[0].text == text.replace("\x07", " ")


def test_letters_keep_size_weight_and_side_as_attributes(axes: Axes) -> None:
    label(axes, "Bold", 0.5, 0.5, bold=True, size=12, side="right", muted=True)
    found = re.search(r"<text[^>]*>", written(axes))
    assert found
    assert all(part in found[0] for part in ('font-weight="700"', 'font-size="12px"', 'text-anchor="end"',
                                             'fill="currentColor"', 'opacity="0.74"'))  # fmt: skip
    assert "font-family" not in found[0]


def test_what_older_releases_write_is_understood() -> None:
    style = "font: italic 700 14px 'DejaVu Sans', sans-serif; text-anchor: middle; fill: #202124"
    assert dict(_declared(style)) == {"font-weight": "700", "font-size": "14px", "text-anchor": "middle",
                                      "fill": "currentColor"}  # fmt: skip


def test_hatches_and_marks_refer_to_ids_of_the_picture(axes: Axes) -> None:
    axes.barh([0.5], [1], hatch="//", facecolor="none", edgecolor="#2f7fc1", clip_on=False)
    axes.plot([0.2, 0.4], [0.5, 0.5], "o", clip_on=False)
    text = written(axes)
    assert re.search(r'fill="url\(#one-\w{6}-\d\)"', text)
    assert len(set(re.findall(r'href="#(one-\w{6}-\d)"', text))) == 1


def test_numbers_are_short_and_without_minus_zero(axes: Axes) -> None:
    axes.plot([0, 1 / 3], [0.5, 1 / 3], clip_on=False)
    text = written(axes)
    assert not re.search(r'd="[^"]*\d\.\d{2}', text)
    assert not re.search(r"-0(?:[ \"])", text)


def test_two_pictures_of_one_chart_share_no_id(axes: Axes) -> None:
    axes.plot([0.2], [0.5], "o", clip_on=False)
    ids = [set(re.findall(r'id="([^"]+)"', written(axes, alt=lang))) for lang in ("fr", "en")]
    assert ids[0]
    assert not ids[0] & ids[1]

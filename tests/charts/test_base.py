import matplotlib as mpl
import pytest

from commplan.charts.base import page, panel, records, report_style, ticks
from commplan.charts.colours import BAD, CHANNELS, HUE, SHAPES, channel_mark


def test_style_file_is_found_by_its_dotted_name() -> None:
    import matplotlib.style

    with matplotlib.style.context("commplan.charts.report"):
        assert mpl.rcParams["svg.fonttype"] == "none"
        assert mpl.rcParams["svg.hashsalt"] == "commplan"


def test_style_ends_with_its_block() -> None:
    before = dict(mpl.rcParams)
    with report_style():
        assert mpl.rcParams["text.parse_math"] is False
    assert dict(mpl.rcParams) == before


def test_panel_stands_where_it_is_told() -> None:
    figure = page(200)
    box = panel(figure, 72, 360, 50, 150, x=(0, 1), y=(0, 1)).get_position()
    assert [round(value, 4) for value in (box.x0, box.x1, box.y0, box.y1)] == [0.1, 0.5, 0.25, 0.75]


@pytest.mark.parametrize(("low", "high", "expected"), [(0, 100, [0, 20, 40, 60, 80, 100]), (-7, 3, [-6, -4, -2, 0, 2])])
def test_ticks_are_round_and_inside(low: float, high: float, expected: list[float]) -> None:
    assert ticks(low, high) == expected


def test_records_name_their_values() -> None:
    import pandas as pd

    assert records(pd.DataFrame({"a": [1], "b": ["x"]})) == [{"a": 1, "b": "x"}]


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", [HUE, BAD, *CHANNELS])
@pytest.mark.parametrize("ground", ["#ffffff", "#141922"])
def test_colours_stand_out_on_both_grounds(colour: str, ground: str) -> None:
    light, dark = sorted((luminance(colour), luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 3


def test_channels_keep_their_mark_and_none_is_red() -> None:
    assert channel_mark(0) == (CHANNELS[0], SHAPES[0])
    assert len({channel_mark(rank) for rank in range(72)}) == 72
    assert BAD not in CHANNELS

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commplan.calculators.contrast import contrast, luminance, readable

COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")
LIGHT, DARK = ["#ffffff", "#f4f6f9"], ["#141922", "#1d2430"]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48),
     ("#949494", "#ffffff", 3.03), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 4.00)],
)  # fmt: skip
def test_ratios_are_those_that_are_published(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(one=COLOURS, other=COLOURS)
def test_ratio_goes_from_1_to_21_whichever_comes_first(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) <= 21.0000001
    assert contrast(one, other) == contrast(other, one)


@given(colour=COLOURS, grounds=st.sampled_from([LIGHT, DARK]))
def test_every_colour_becomes_readable_and_one_that_is_stays(colour: str, grounds: list[str]) -> None:
    found = readable(colour, grounds)
    assert all(contrast(found, ground) >= 4.5 for ground in grounds)
    if all(contrast(colour, ground) >= 4.5 for ground in grounds):
        assert found == colour


def test_grey_gets_darker_on_light_and_lighter_on_dark() -> None:
    assert luminance(readable("#999999", LIGHT)) < luminance("#999999")
    assert luminance(readable("#333333", DARK)) > luminance("#333333")

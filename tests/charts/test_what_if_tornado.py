from typing import Any

import pytest

from commplan.charts import chart
from tests.tables.what_if_case import parts

STEM = "what_if_tornado"


def frame_of(data_of: Any, **changes: Any) -> Any:
    given = parts(scenarios={"a": {"title": "Ours", "changes": changes}})
    return data_of(STEM, given.pop("frame"), **given)


def test_the_widest_comes_first_with_both_ends(data_of: Any) -> None:
    frame = frame_of(data_of, budget="2000 EUR")
    widths = (frame["high_gain"] - frame["low_gain"]).abs().tolist()
    assert widths == sorted(widths, reverse=True)
    assert frame["assumption"][0].en == "More results if the money doubles"
    assert (frame["low_shown"][0].en, frame["high_shown"][0].en) == ("+17%", "+67%")


def test_title_says_whether_the_decision_can_turn(data_of: Any, en: Any) -> None:
    turning = frame_of(data_of, budget="1500 EUR", price="1500 EUR", margin=0.42)
    assert bool(turning["flips"].any()) == chart(STEM).title(turning, en(STEM)).endswith("enough to turn the decision")
    holding = frame_of(data_of, price="1200 EUR")
    assert chart(STEM).title(holding, en(STEM)).endswith("does not turn the decision")


def test_point_where_it_flips_is_said(data_of: Any, en: Any) -> None:
    frame = frame_of(data_of, budget="2000 EUR")
    flips = frame.loc[frame["flip_shown"].notna()]
    assert len(flips)
    assert "The decision flips at" in chart(STEM).alt(frame, en(STEM))


@pytest.mark.parametrize("margin", [None, 0.5])
def test_nothing_uncertain_is_no_picture(data_of: Any, margin: float | None) -> None:
    given = parts(scenarios={"a": {"title": "Ours", "changes": {"hours": 1}}})
    given["client"] = {**given["client"], "margin": margin}
    assert data_of(STEM, given.pop("frame"), **given).empty

from typing import Any

import pytest

from commplan.charts.objectives_bars import alt, draw, subtitle, title
from tests.charts.reading import plain

STEM = "objectives_bars"


def bars(data_of: Any, *objectives: dict[str, Any], **readings: float) -> Any:
    """The chart of those objectives, each measured where a reading has its id."""
    whole = [{"title": each["id"].title(), "indicator": each["id"], "target": 30, **each} for each in objectives]
    indicators = [{"id": each["id"], "title": f"Count of {each['id']}",
                   "readings": {"2026-10": readings[each["id"]]} if each["id"] in readings else None}
                  for each in objectives]  # fmt: skip
    return data_of(STEM, objectives=whole, indicators=indicators)


def test_places_on_the_bar_hold_zero_and_every_figure(data_of: Any) -> None:
    row = bars(data_of, {"id": "a", "baseline": 10}, a=20).iloc[0]
    longest = 30 * 1.12
    assert [row[f"{name}_at"] for name in ("zero", "baseline", "actual", "target")] == [
        0, pytest.approx(10 / longest), pytest.approx(20 / longest), pytest.approx(30 / longest)]  # fmt: skip
    assert (row["state"], row["short"]) == ("behind", pytest.approx(1 / 3))
    assert (row["actual_shown"].en, row["target_shown"].en, row["baseline_shown"].fr) == ("20", "30", "10")


def test_negative_figures_stand_left_of_zero(data_of: Any) -> None:
    row = bars(data_of, {"id": "a", "target": -10, "baseline": -50}, a=-22).iloc[0]
    assert row["zero_at"] == 1
    assert row["baseline_at"] < row["actual_at"] < row["target_at"] < 1


def test_zero_everywhere_stays_on_the_bar(data_of: Any) -> None:
    row = bars(data_of, {"id": "a", "target": 0}, a=0).iloc[0]
    assert (row["actual_at"], row["target_at"], row["zero_at"], row["state"]) == (0, 0, 0, "met")


def test_five_at_most_by_priority_then_order(data_of: Any, en: Any) -> None:
    frame = bars(data_of, *({"id": name} for name in "abcde"), {"id": "f", "priority": 1}, {"id": "g", "priority": 2})
    assert frame["objective"].tolist() == ["f", "g", "a", "b", "c"]
    assert plain(subtitle(frame, en(STEM))).endswith("2 more objectives are not shown.")


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        ({"a": 31, "b": 40}, "2 objectives measured, all of them met"),
        ({"a": 31, "b": 12}, "1 objective out of 2 met; still to reach: Count of b"),
        ({"a": 28, "b": 12}, "None of the 2 objectives met; furthest away: Count of b"),
        ({"a": 28}, "Not met yet: Count of a"),
        ({}, "No objective could be measured this month"),
    ],
)
def test_title_counts_and_names_the_furthest(readings: Any, expected: str, data_of: Any, en: Any) -> None:
    assert plain(title(bars(data_of, {"id": "a"}, {"id": "b"}, **readings), en(STEM))) == expected


def test_lower_is_better_is_said(data_of: Any, en: Any, fr: Any) -> None:
    frame = bars(data_of, {"id": "a", "direction": "down", "unit": "EUR", "target": 60, "baseline": 92}, a=52)
    assert plain(alt(frame, en(STEM))).endswith("A: €52, met, target: at most €60, start: €92.")
    assert "cible : 60 € au plus" in plain(alt(frame, fr(STEM)))


def test_what_is_not_measured_is_hatched_and_said(data_of: Any, en: Any) -> None:
    frame = bars(data_of, {"id": "a"}, {"id": "b"}, a=12)
    assert plain(alt(frame, en(STEM))).endswith("B: not measured, target: at least 30.")
    assert [bool(bar.get_hatch()) for bar in draw(frame, en(STEM)).axes[0].patches] == [False, False, True]


def test_bar_is_as_long_as_the_figure(data_of: Any, en: Any) -> None:
    frame = bars(data_of, {"id": "a"}, a=15)
    track, bar = draw(frame, en(STEM)).axes[0].patches
    assert (track.get_width(), bar.get_width()) == (1, pytest.approx(15 / (30 * 1.12)))

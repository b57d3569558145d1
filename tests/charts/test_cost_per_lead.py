from typing import Any

import pytest

from commplan.calculators.cost import cost_per_lead_interval
from commplan.charts.colours import BAD
from commplan.charts.cost_per_lead import alt, draw, subtitle, title
from tests.charts.reading import plain
from tests.exports import advertising, performance

STEM = "cost_per_lead"
SPENT = {"good": (600, 60), "bad": (3000, 10), "open": (300, 3), "dry": (100, 0), "blind": (50, None)}


def shown(data_of: Any, *names: str, **more: Any) -> Any:
    """The chart of those channels; a lead may cost 80, see CLIENT."""
    channels = [{"id": name, "title": name.title()} for name in SPENT]
    rows = performance(*(advertising("2026-10-05", *SPENT[name], tool=name) for name in names))
    return data_of(STEM, rows, channels=channels, **more)


def test_cheapest_first_then_without_a_lead_then_uncounted(data_of: Any) -> None:
    frame = shown(data_of, *SPENT)
    assert frame["channel"].tolist() == ["good", "open", "bad", "dry", "blind"]
    assert frame["state"].tolist() == ["earns", "open", "loses", "open", "uncounted"]
    assert frame["rank"].tolist() == [0, 2, 1, 3, 4]
    assert [str(value) for value in frame["cost_per_lead"]] == ["10.00 EUR", "100.00 EUR", "300.00 EUR", "None", "None"]
    assert {str(value) for value in frame["break_even"]} == {"80.00 EUR"}


def test_ranges_are_those_of_the_calculator_and_stop_at_the_edge(data_of: Any) -> None:
    frame = shown(data_of, "open", "dry").set_index("channel")
    expected = cost_per_lead_interval(300, leads=3)
    row = frame.loc["open"]
    assert row["start"] == pytest.approx(expected.low)
    assert float(row["high"]) == pytest.approx(expected.high, abs=0.01)
    assert row["end"] == row["edge"] == pytest.approx(1.15 * 100)
    assert frame["goes_on"].tolist() == [True, True]
    assert frame.loc["dry", "high"] is None


def test_a_figure_far_off_does_not_press_the_others_together(data_of: Any) -> None:
    channels = [{"id": "good", "title": "Good"}, {"id": "bad", "title": "Bad"}]
    rows = performance(advertising("2026-10-05", 600, 30, tool="good"), advertising("2026-10-05", 9000, 2, tool="bad"))
    frame = data_of(STEM, rows, channels=channels)
    assert frame["edge"].iloc[0] < 500
    assert frame["point"].isna().tolist() == [False, True]
    assert str(frame["cost_per_lead"].iloc[1]) == "4500.00 EUR"


def test_nothing_counted_and_nothing_spent_show_nothing(data_of: Any) -> None:
    assert shown(data_of, "blind").empty
    zero = performance(advertising("2026-10-05", 0, 0, tool="good"))
    assert data_of(STEM, zero, channels=[{"id": "good", "title": "Good"}]).empty


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("good", "bad", "open"), "Bad loses money: €300 a lead"),
        (("good",), "Good makes money: €10 a lead"),
        (("good", "open", "dry"), "Good makes money; too early to judge 2 other channels"),
        (("open",), "Too few leads to say whether Open makes money"),
        (("open", "dry"), "Too few leads to say which channels make money"),
    ],
)
def test_title_says_what_can_be_said(names: tuple[str, ...], expected: str, data_of: Any, en: Any) -> None:
    assert plain(title(shown(data_of, *names), en(STEM))) == expected


def test_title_for_several_that_earn_or_lose(data_of: Any, fr: Any) -> None:
    def channels(*spent: tuple[float, float]) -> Any:
        rows = [advertising("2026-10-05", *figures, tool=f"c{rank}") for rank, figures in enumerate(spent)]
        named = [{"id": f"c{rank}", "title": f"C{rank}"} for rank in range(len(spent))]
        return data_of(STEM, performance(*rows), channels=named)

    say = fr(STEM)
    assert plain(title(channels((60, 60), (70, 60)), say)) == (
        "Chaque canal rapporte : tous restent sous le seuil de 80 €"
    )
    assert plain(title(channels((60, 60), (70, 60), (90, 2)), say)) == (
        "2 canaux sur 3 rapportent ; trop tôt pour juger les autres"
    )
    assert plain(title(channels((9000, 30), (8000, 30), (90, 2)), say)) == (
        "2 canaux sur 3 perdent de l’argent, surtout C0"
    )


def test_without_a_threshold_nobody_is_judged(data_of: Any, en: Any) -> None:
    frame = shown(data_of, "good", "open", client={"name": "A", "currency": "EUR"})
    assert plain(title(frame, en(STEM))) == "Lowest cost: Good, €10 a result"
    assert plain(subtitle(frame, en(STEM))).endswith("break-even is not known.")
    assert "makes money" not in plain(alt(frame, en(STEM)))
    assert plain(title(frame.head(1), en(STEM))) == "Good: €10 a result"


def test_alternative_text_holds_figures_ranges_and_verdicts(data_of: Any, en: Any) -> None:
    frame = shown(data_of, *SPENT)
    said = plain(alt(frame, en(STEM)))
    assert "Break-even: €80." in said
    assert "Good: €10 a lead, €8 to €13, makes money." in said
    assert "Dry: no lead, at least €27, too early to say." in said
    assert "Blind: leads not counted." in said
    assert "runs off the chart" in plain(subtitle(frame, en(STEM)))


def test_red_is_for_what_loses_and_the_dots_stand_at_their_figures(data_of: Any, en: Any) -> None:
    axes = draw(shown(data_of, "good", "bad"), en(STEM)).axes[-1]
    points = {str(line.get_marker()): line for line in axes.lines if line.get_markersize() == 11}
    assert {shape: float(line.get_xdata()[0]) for shape, line in points.items()} == {"o": 10.0, "D": 300.0}
    assert {shape for shape, line in points.items() if line.get_color() == BAD} == {"D"}


def test_small_prices_show_their_cents(data_of: Any, en: Any) -> None:
    rows = performance(advertising("2026-10-05", 60, 100, tool="good"))
    frame = data_of(STEM, rows, channels=[{"id": "good", "title": "Good"}])
    assert "Good: €0.60 a lead, €0.49 to €0.74, makes money." in plain(alt(frame, en(STEM)))

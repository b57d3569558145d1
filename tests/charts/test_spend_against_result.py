from typing import Any

import pandas as pd
import pytest

from commplan.charts.spend_against_result import alt, draw, subtitle, title
from tests.charts.reading import plain
from tests.exports import advertising, performance

STEM = "spend_against_result"
CHANNELS = [
    {"id": "mail", "title": "Mail", "hours_per_month": 5},
    {"id": "search", "title": "Search", "fees_per_month": "200 EUR", "hours_per_month": 2},
]
ROWS = performance(
    advertising("2026-10-05", 600, 20, tool="search", revenue=4000),
    advertising("2026-10-06", 120, 10, tool="search"),
    advertising("2026-10-07", 40, 10, tool="mail"),
    advertising("2026-09-07", 999, 99, tool="mail"),
)


def test_full_cost_and_result_per_channel_the_costliest_first(data_of: Any) -> None:
    frame = data_of(STEM, ROWS, channels=CHANNELS)
    first, second = frame.to_dict("records")
    assert [first["channel"], second["channel"], first["rank"], second["rank"]] == ["search", "mail", 1, 0]
    shown = [str(first[name]) for name in ("full_cost", "media", "fees", "own_time", "revenue", "total")]
    assert shown == [f"{amount}.00 EUR" for amount in (1000, 720, 200, 80, 4000, 1240)]
    assert (first["conversions"], first["counted"], first["outcome"]) == (30, 40, "lead")
    assert first["share_of_cost"] == pytest.approx(1000 / 1240)
    assert first["share_of_result"] == 0.75
    assert second["revenue"] is None


def test_bars_lie_end_to_end_and_refunds_go_left(data_of: Any) -> None:
    rows = performance(advertising("2026-10-05", -50, tool="search"))
    row = data_of(STEM, rows, channels=CHANNELS).iloc[0]
    assert [row[f"{part}_from"] for part in ("media", "fees", "own_time")] == [0, 0, 200]
    assert [row[f"{part}_long"] for part in ("media", "fees", "own_time")] == [-50, 200, 80]
    assert (row["bar_from"], row["bar_to"]) == (-50, 280)
    assert str(row["full_cost"]) == "230.00 EUR"


@pytest.mark.parametrize(
    ("counts", "each", "dots"),
    [((30, 10), 2, [15, 5]), ((20, 1), 1, [20, 1]), ((431, 2, 0), 50, [9, 1, 0]), ((9.4, 0.3), 1, [9, 1])],
)
def test_a_dot_stands_for_a_round_number(counts: Any, each: int, dots: list[int], data_of: Any) -> None:
    rows = [advertising("2026-10-05", 100 - rank, count, tool=f"c{rank}") for rank, count in enumerate(counts)]
    channels = [{"id": f"c{rank}", "title": "C"} for rank in range(len(counts))]
    frame = data_of(STEM, performance(*rows), channels=channels)
    assert set(frame["per_dot"]) == {each}
    assert frame["dots"].tolist() == dots


def test_title_compares_money_with_result(data_of: Any, fr: Any, en: Any) -> None:
    frame = data_of(STEM, ROWS, channels=CHANNELS)
    assert plain(title(frame, en(STEM))) == "Search: 81% of spending, 75% of leads"
    assert plain(title(frame, fr(STEM))) == "Search : 81 % de la dépense, 75 % des contacts"
    assert plain(title(frame.head(1), en(STEM))) == "€1,240 spent, 40 leads in return"


def test_title_without_result_or_count(data_of: Any, en: Any) -> None:
    nothing = performance(advertising("2026-10-05", 300, 0, tool="mail"))
    assert plain(title(data_of(STEM, nothing, channels=CHANNELS[:1]), en(STEM))) == "€500 spent, no lead in return"
    uncounted = performance(advertising("2026-10-05", 300, None, tool="mail"))
    frame = data_of(STEM, uncounted, channels=CHANNELS)
    assert plain(title(frame, en(STEM))) == "€500 spent; what comes back is not counted"
    assert "not counted" in plain(alt(frame, en(STEM)))


def test_a_shop_counts_sales(data_of: Any, fr: Any) -> None:
    client = {"name": "A", "currency": "EUR", "lead_to_sale": 1}
    frame = data_of(STEM, ROWS, channels=CHANNELS, client=client)
    assert plain(title(frame, fr(STEM))).endswith("75 % des achats")
    assert frame["own_time"].isna().all()
    assert "coût horaire" in plain(subtitle(frame, fr(STEM)))


def test_alternative_text_holds_the_figures(data_of: Any, en: Any) -> None:
    said = plain(alt(data_of(STEM, ROWS, channels=CHANNELS), en(STEM)))
    assert "Search: €1,000 (advertising €720, fees €200 and own time €80), 30 leads." in said
    assert "Mail: €240 (advertising €40 and own time €200), 10 leads." in said


def test_bars_are_as_long_as_the_money(data_of: Any, en: Any) -> None:
    frame = data_of(STEM, ROWS, channels=CHANNELS)
    axes = draw(frame, en(STEM)).axes[-1]
    assert [round(bar.get_width()) for bar in axes.patches] == [720, 200, 80, 40, 200]
    assert [round(bar.get_x()) for bar in axes.patches] == [0, 720, 920, 0, 40]


def test_amounts_in_another_currency_are_left_out(data_of: Any) -> None:
    other = pd.concat([ROWS, performance(advertising("2026-10-05", 50, 1, tool="mail", currency="USD"))])
    assert str(data_of(STEM, other, channels=CHANNELS)["total"].iloc[0]) == "1240.00 EUR"

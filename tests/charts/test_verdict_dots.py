from typing import Any

import pytest

from commplan.charts import chart
from tests.exports import advertising, performance

CHANNELS = [{"id": name, "title": name, "exported_as": [name]} for name in ("good", "bad", "small")]
ROWS = performance(*(advertising(f"2026-{month:02}-05", *figures, tool=name) for month in (8, 9, 10)
                     for name, figures in (("good", (300, 20)), ("bad", (900, 3)), ("small", (40, 0)))))  # fmt: skip


def test_order_and_figures(data_of: Any) -> None:
    frame = data_of("verdict_dots", ROWS, channels=CHANNELS)
    assert list(zip(frame["channel"], frame["answer"], strict=True)) == [
        ("bad", "stop"), ("good", "reinforce"), ("small", "not_enough_data")]  # fmt: skip
    assert str(frame["limit_shown"].iloc[0]) == "80.00 EUR"
    assert (frame["limit"] == 80).all()
    assert frame["goes_on"].tolist()[-1]
    assert frame["point"].isna().tolist() == [False, False, True]


def test_each_sale_value_has_its_own_threshold(data_of: Any) -> None:
    rows = performance(*(advertising(f"2026-{month:02}-05", 300, 20, tool=name, revenue=value) for month in (8, 9, 10)
                         for name, value in (("good", 900.0), ("bad", 1900.0))))  # fmt: skip
    frame = data_of("verdict_dots", rows, channels=CHANNELS, client={"name": "A", "currency": "EUR", "margin": 0.5})
    assert frame["limit"].isna().all()
    assert sorted(frame["own_limit"]) == [22.5, 47.5]


@pytest.mark.parametrize(("lang", "title"), [("fr", "À arrêter\N{NO-BREAK SPACE}: bad"), ("en", "To stop: bad")])
def test_title_is_what_to_do(data_of: Any, request: Any, lang: str, title: str) -> None:
    say = request.getfixturevalue(lang)("verdict_dots")
    assert chart("verdict_dots").title(data_of("verdict_dots", ROWS, channels=CHANNELS), say) == title

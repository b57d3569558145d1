from typing import Any

import pandas as pd
import pytest

from commplan.knowledge import words
from commplan.knowledge.say import say
from commplan.model.text import Text
from commplan.tables.exports import lead
from tests.exports import advertising, performance

FILE = {"file": "a.csv", "tool": "google_ads", "rows": 2, "period": ("2026-09-01", "2026-10-31"), "used": True,
        "grain": "day"}  # fmt: skip


def told(rows: pd.DataFrame, **attrs: Any) -> pd.DataFrame:
    rows.attrs.update(attrs)
    return rows


def test_files_and_what_became_of_them(data_of: Any) -> None:
    rows = told(performance(advertising("2026-10-01", 1)), files=[FILE, FILE | {"file": "b.csv", "used": False}])
    extra = {"extras": {"export_problems": [{"file": "c.csv"}]}}
    frame = data_of("exports", frame=rows, extra=extra)
    assert list(zip(frame["file"], frame["state"], strict=True)) == [
        ("a.csv", "used"), ("b.csv", "set_aside"), ("c.csv", "refused"),
    ]  # fmt: skip


def test_file_of_several_months_without_days_is_said_to_be_left_out(data_of: Any) -> None:
    rows = told(performance(advertising("2026-10-01", 1)), files=[FILE | {"grain": "period"}])
    assert list(data_of("exports", frame=rows)["state"]) == ["spans_months"]


def test_line_says_files_months_and_what_was_restated(data_of: Any, speak: Any) -> None:
    rows = performance(advertising("2026-09-01", 1), advertising("2026-10-01", 1))
    frame = data_of("exports", frame=told(rows, files=[FILE], restated=[{"tool": "google_ads"}]))
    said = lead(frame, speak("exports"))
    assert "2026" in said
    assert said.count("1") >= 2


def test_files_without_dates_say_so(data_of: Any, speak: Any) -> None:
    frame = data_of("exports", frame=told(performance(), files=[FILE]))
    assert lead(frame, speak("exports"))


def test_another_currency_is_named(data_of: Any, speak: Any) -> None:
    frame = data_of("exports", frame=told(performance(advertising("2026-09-01", 1, currency="USD")), files=[FILE]))
    assert "USD" in lead(frame, speak("exports"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"date": "2026-10-31", "source": Text(fr="BCE", en="ECB")}, "a rate of 31 October 2026 (ECB)"),
        ({"date": "2026-10-31", "source": None}, "a rate of 31 October 2026, without a source"),
        ({"date": None, "source": Text(fr="BCE", en="ECB")}, "a rate without a date (ECB)"),
        ({"date": None, "source": None}, "a rate without date or source"),
    ],
)
def test_converted_figures_say_at_which_rate(data_of: Any, given: dict[str, Any], said: str) -> None:
    converted = [{"kind": "performance", "currency": "USD", "rate": 0.9215, "rows": 3, **given}]
    rows = told(performance(advertising("2026-09-01", 1)), files=[FILE], converted=converted, unconverted={"GBP": []})
    line = lead(data_of("exports", frame=rows), say("tables/exports", words("en")))
    assert f"1 USD = 0.9215 EUR, {said}" in line
    assert "Amounts in GBP are not counted" in line

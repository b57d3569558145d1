from typing import Any

import pandas as pd
import pytest

from commplan.tables.money import lead
from tests.exports import advertising, performance


def test_amounts_carry_their_currency(data_of: Any) -> None:
    row = data_of("money").iloc[0]
    assert str(row["full_cost"]) == "400.00 EUR"
    assert str(row["cost_per_lead"]) == "50.00 EUR"
    assert str(row["break_even"]) == "80.00 EUR"
    assert row["state"] == "open"


@pytest.mark.parametrize(
    ("cost", "leads", "state"), [(400, 40, "earns"), (4000, 8, "loses"), (400, 8, "open"), (400, 0, "loses")]
)
def test_sentence_for_every_state(data_of: Any, speak: Any, cost: float, leads: float, state: str) -> None:
    frame = data_of("money", frame=performance(advertising("2026-10-05", cost, leads)))
    assert frame.iloc[0]["state"] == state
    said = lead(frame, speak("money"))
    assert "€" in said
    assert "nan" not in said
    assert "None" not in said


def test_without_margin_nothing_is_claimed(data_of: Any, speak: Any) -> None:
    frame = data_of("money", client={"name": "A", "currency": "EUR"})
    assert frame.iloc[0]["state"] == "unknown"
    assert "–" not in lead(frame, speak("money"))


def test_margin_comes_with_its_range_and_what_it_had_to_be(data_of: Any) -> None:
    row = data_of("money").iloc[0]
    assert str(row["margin"]) == "640.00 EUR"
    assert (row["needed"], row["results"]) == (5, 8)
    assert "€276" in row["margin_range"].pick("en")
    assert "no other count" in row["counts"].pick("en")


def test_one_count_is_reckoned_with_and_the_other_is_named(data_of: Any) -> None:
    leads = pd.DataFrame({"month": ["2026-10"] * 3, "source": [None] * 3})
    row = data_of("money", extra={"leads": leads}).iloc[0]
    assert row["results"] == 3
    assert "claim 8" in row["counts"].pick("en")


def test_course_begins_with_the_first_known_month(data_of: Any) -> None:
    row = data_of("money").iloc[0]
    assert tuple(row["spending"].values) == (300, 400)
    assert "September 2026" in row["spending"].alt.pick("en")


def test_month_without_spending_is_empty(data_of: Any) -> None:
    assert data_of("money", frame=None).empty
    assert data_of("money", frame=performance(advertising("2026-08-05", 1, 1))).empty

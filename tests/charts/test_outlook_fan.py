from typing import Any

from commplan.charts import chart
from tests.charts.conftest import months


def fan(data_of: Any, *values: float | None, **objective: Any) -> Any:
    written = {"id": "o", "title": "O", "indicator": "i", "kind": "count", "per": "month", "target": 30,
               "deadline": "2027-01-31", **objective}  # fmt: skip
    return data_of(
        "outlook_fan", objectives=[written], indicators=[{"id": "i", "title": "I", "readings": months(*values)}]
    )


def test_what_was_and_what_may_come(data_of: Any) -> None:
    frame = fan(data_of, 18, 21, None, 14, 19, 22, 26, 25, 20, 23)
    ahead = frame.loc[frame["low"].notna()]
    assert ahead["month"].tolist() == ["2026-11", "2026-12", "2027-01"]
    assert frame["value"].notna().sum() == 9
    assert (ahead["low"] <= ahead["inner_low"]).all()
    assert (ahead["inner_low"] < ahead["middle"]).all()
    assert (ahead["inner_high"] <= ahead["high"]).all()
    assert (ahead["high"] - ahead["low"]).is_monotonic_increasing


def test_nothing_to_draw_without_a_deadline_ahead_or_months(data_of: Any) -> None:
    assert fan(data_of, 18, 21, 17).empty
    assert fan(data_of, 18, 21, 17, 14, 19, deadline="2026-10-31").empty
    assert fan(data_of, 18, 21, 17, 14, 19, per="year").empty


def test_words_say_how_likely(data_of: Any, en: Any) -> None:
    frame, say = fan(data_of, 18, 21, 17, 14, 19, 22, 26, 25, 20, 23, target=500), en("outlook_fan")
    assert chart("outlook_fan").title(frame, say) == "I: the target of January 2027 is unlikely"
    assert "about 5%" in chart("outlook_fan").subtitle(frame, say)
    assert "January 2027: from" in chart("outlook_fan").alt(frame, say)

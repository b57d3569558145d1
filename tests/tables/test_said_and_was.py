from typing import Any

from commplan.tables.said_and_was import lead
from tests.charts.conftest import months


def shown(data_of: Any, *values: float) -> Any:
    objective = {"id": "o", "title": "O", "indicator": "i", "kind": "count", "per": "month", "target": 30}
    return data_of("said_and_was", objectives=[objective],
                   indicators=[{"id": "i", "title": "I", "readings": months(*values)}])  # fmt: skip


def test_the_month_is_held_against_what_was_said(data_of: Any, speak: Any) -> None:
    frame = shown(data_of, 18, 21, 17, 14, 19, 22, 26, 300)
    assert frame["verdict"].tolist() == ["missed", "missed"]
    assert frame["ago"].tolist() == [1, 3]
    assert frame.iloc[0]["was"].en == "300"
    assert frame.attrs["forecasts"] == 6
    assert "6" in lead(frame, speak("said_and_was"))


def test_too_few_months_have_nothing_to_check(data_of: Any) -> None:
    assert shown(data_of, 18, 21, 17, 14).empty

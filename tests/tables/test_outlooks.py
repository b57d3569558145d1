from typing import Any

import pytest

from commplan.tables.outlooks import lead
from tests.charts.conftest import months

VALUES = months(18, 21, 17, 14, 19, 22, 26, 25, 20, 23)


def shown(data_of: Any, readings: dict[str, float] = VALUES, **objective: Any) -> Any:
    written = {"id": "o", "title": "O", "indicator": "i", "kind": "count", "per": "month", "target": 30,
               "deadline": "2027-01-31", **objective}  # fmt: skip
    return data_of("outlooks", objectives=[written], indicators=[{"id": "i", "title": "I", "readings": readings}])


def test_figures_are_in_the_unit_of_the_objective(data_of: Any) -> None:
    row = shown(data_of).iloc[0]
    assert row["target_shown"].fr == "30"
    assert row["chance_shown"].en.startswith("about ")
    assert int(row["chance_shown"].en.removeprefix("about ").removesuffix("%")) % 5 == 0
    assert " to " in row["range_shown"].en
    assert "." not in row["range_shown"].en.split("(")[0]
    rate = shown(data_of, {month: value / 1000 for month, value in VALUES.items()}, kind="level", unit="%",
                 target="3 %").iloc[0]  # fmt: skip
    assert rate["target_shown"].en == "3%"
    assert "point" in rate["pace_shown"].en


@pytest.mark.parametrize(
    ("objective", "words"),
    [({"target": 500}, "less than 5%"), ({"target": 1}, "more than 95%")],
)
def test_a_chance_is_never_none_or_certain(data_of: Any, objective: dict[str, Any], words: str) -> None:
    assert shown(data_of, **objective).iloc[0]["chance_shown"].en == words


def test_what_is_there_already_is_to_be_held(data_of: Any) -> None:
    row = shown(data_of, target=15).iloc[0]
    assert row["pace_shown"].en == "hold the level"
    assert row["remarks"].en.startswith("target met this month")


def test_a_step_is_as_fine_as_the_target_needs(data_of: Any) -> None:
    readings = months(8740, 9120, 9010, 8890, 9230, 8970, 9040, 9160, 8830, 8912.4)
    row = shown(data_of, readings, target=9500, unit="EUR").iloc[0]
    needed = row["pace_shown"].en.split(" a month")[0]
    assert needed.startswith("+€")
    assert int(needed.removeprefix("+€")) % 10 == 0


def test_lead_counts_states_and_says_that_the_season_is_not_known(data_of: Any, speak: Any) -> None:
    said = lead(shown(data_of, target=500), speak("outlooks"))
    assert "1" in said
    assert any(word in said for word in ("saison", "season"))
    quiet = lead(shown(data_of, readings={}), speak("outlooks"))
    assert not any(word in quiet for word in ("saison", "season"))

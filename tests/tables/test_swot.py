from typing import Any

from commplan.tables.swot import lead


def test_five_of_each_list_at_most(data_of: Any, speak: Any) -> None:
    strengths = [{"id": f"s{n}", "title": f"S{n}", "weight": 5 - n % 5} for n in range(8)]
    frame = data_of("swot", swot={"strengths": strengths, "threats": [{"id": "t", "title": "T"}]})
    assert list(frame["list"]) == ["strengths"] * 5 + ["threats"]
    assert frame.attrs["left_out"] == 3
    assert "3" in lead(frame, speak("swot"))


def test_without_anything_it_is_empty(data_of: Any) -> None:
    assert data_of("swot").empty

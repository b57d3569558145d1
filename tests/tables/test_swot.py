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


def test_entry_says_where_it_comes_from(data_of: Any) -> None:
    swot = {"strengths": [{"id": "a", "title": "A", "origin": "foundations/identity"}, {"id": "b", "title": "B"}],
            "threats": [{"id": "c", "title": "C", "origin": "price-war"}]}  # fmt: skip
    frame = data_of("swot", swot=swot).set_index("id")
    assert frame.loc["a", "drawn_from"].pick("en") == "Foundations"
    assert (frame.loc["b", "drawn_from"], frame.loc["c", "drawn_from"]) == ("hand", "market")

from typing import Any


def test_learned_decided_and_left(data_of: Any) -> None:
    rows = [(row["kind"], row["text"].pick("fr")) for row in data_of("review").to_dict("records")]
    assert rows == [
        ("learned", "Fairs bring leads"),
        ("next", "Write more"),
        ("stopped", "Leave the fair"),
        ("stopped", "Télévision"),
    ]


def test_three_of_each_at_most(data_of: Any) -> None:
    frame = data_of("review", decisions=[{"month": "2026-10", "learned": [f"L{n}" for n in range(9)]}])
    assert (frame["kind"] == "learned").sum() == 3

from typing import Any

from commplan.tables.forces import lead

MARKET = {
    "opportunities": [{"id": "a", "title": "A", "kind": "market", "weight": 3, "evidence": "Seen"},
                      {"id": "b", "title": "B", "kind": "technology", "evidence": "none"}],
    "threats": [{"id": "c", "title": "C", "kind": "regulation", "weight": 3},
                {"id": "d", "title": "D", "kind": "new_entrant", "weight": 5, "evidence": "Seen"}],
}  # fmt: skip


def test_heaviest_first_then_threats_then_what_was_not_weighed(data_of: Any) -> None:
    frame = data_of("forces", market=MARKET)
    assert [(str(row["title"]), row["side"], row["evidence"] if isinstance(row["evidence"], str) else "text")
            for row in frame.to_dict("records")] == [
        ("D", "threat", "text"), ("C", "threat", "unknown"), ("A", "opportunity", "text"), ("B", "opportunity", "none"),
    ]  # fmt: skip


def test_sentence_names_the_heaviest_and_counts_opinions(data_of: Any, speak: Any) -> None:
    said = lead(data_of("forces", market=MARKET), speak("forces"))
    assert "D" in said
    assert said.count("2") == 3


def test_nothing_weighed_names_none(data_of: Any, speak: Any) -> None:
    frame = data_of("forces", market={"threats": [{"id": "c", "title": "Zed", "kind": "market"}]})
    assert "Zed" not in lead(frame, speak("forces"))


def test_every_key_has_its_word(speak: Any) -> None:
    for key in ("side.threat", "side.opportunity", "kind.technology", "kind.regulation", "kind.market",
                "kind.new_entrant", "evidence.none", "evidence.unknown", "weight.missing"):  # fmt: skip
        assert speak("forces").find(f"values.{key}")


def test_no_forces_no_rows(data_of: Any) -> None:
    assert data_of("forces", market={"threats": "none"}).empty

from typing import Any

from commplan.knowledge import items

FIRST, SECOND, *_ = items()


def answers(*pairs: tuple[str, int]) -> dict[str, Any]:
    return {key: {"level": level} for key, level in pairs}


def test_lowest_first_and_of_the_latest_audit_only(data_of: Any) -> None:
    audits = [
        {"date": "2026-10-01", "answers": answers((FIRST, 2), (SECOND, 0))},
        {"date": "2025-10-01", "answers": answers((FIRST, 0), (SECOND, 0))},
    ]
    assert list(data_of("audit_weakest", audit=audits)["level"]) == [0, 2]


def test_strong_answers_are_no_place_to_begin(data_of: Any) -> None:
    assert data_of("audit_weakest", audit=[{"date": "2026-10-01", "answers": answers((FIRST, 3))}]).empty


def test_answer_says_what_was_found(data_of: Any) -> None:
    (row,) = data_of("audit_weakest", audit=[{"date": "2026-10-01", "answers": answers((FIRST, 1))}]).to_dict("records")
    assert row["found"] == items()[FIRST].levels[1]
    assert row["evidence"] is None

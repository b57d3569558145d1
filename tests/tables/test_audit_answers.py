from typing import Any

import pandas as pd

from commplan.knowledge import items, quick_items

FIRST = next(iter(items()))


def test_every_quick_question_is_there_answered_or_not(data_of: Any) -> None:
    frame = data_of(
        "audit_answers", audit=[{"date": "2026-10-01", "answers": {FIRST: {"level": 2, "evidence": "Seen"}}}]
    )
    assert len(frame) == len(quick_items())
    assert frame.iloc[0]["level"] == 2
    assert frame["level"].isna().sum() == len(frame) - 1
    assert str(frame.iloc[0]["evidence"]) == "Seen"


def test_evidence_of_none_is_shown_as_missing(data_of: Any) -> None:
    frame = data_of(
        "audit_answers", audit=[{"date": "2026-10-01", "answers": {FIRST: {"level": 2, "evidence": "none"}}}]
    )
    assert pd.isna(frame.iloc[0]["evidence"])


def test_question_that_does_not_apply_says_why(data_of: Any) -> None:
    frame = data_of("audit_answers", audit=[{"date": "2026-10-01", "not_applicable": {FIRST: "One person only"}}])
    assert len(frame) == len(quick_items())
    assert (frame.iloc[0]["level"], str(frame.iloc[0]["found"])) == ("apart", "One person only")

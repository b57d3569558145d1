from typing import Any

from commplan.tables.priorities import lead


def finding(rule: str, severity: str = "major", failure: str = "x") -> dict[str, Any]:
    return {"rule": rule, "severity": severity, "failure": failure, "why": "w", "fix": f"mend {rule}"}


def test_gravest_first_one_per_rule_and_nothing_minor(data_of: Any, speak: Any) -> None:
    found = [finding("a", "blocker", "first"), finding("a", "blocker", "second"), finding("b"), finding("c", "minor")]
    frame = data_of("priorities", extra={"findings": found})
    assert list(frame["fix"]) == ["mend a", "mend b"]
    assert frame.iloc[0]["failure"] == "first"
    assert "2" in lead(frame, speak("priorities"))


def test_never_more_than_five(data_of: Any) -> None:
    found = [finding(f"r{n}") for n in range(9)]
    assert len(data_of("priorities", extra={"findings": found})) == 5

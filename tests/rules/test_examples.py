"""The examples that each rule brings are its tests."""

from typing import Any

import pytest

from commplan.knowledge import sources, words
from commplan.model.case import Case
from commplan.model.engagement import Engagement
from commplan.rules import Finding, Result, check, rules
from commplan.rules.catalogue import Rule, read_words

CLIENT = {"name": "Example", "currency": "EUR"}


def judge(rule_id: str, parts: dict[str, Any]) -> Result:
    engagement = Engagement.model_validate({"key": "example", "client": CLIENT, **parts})
    return check(Case(engagement, "2026-10"), only=[rules()[rule_id]])[0]


def examples(kind: str) -> list[Any]:
    return [
        pytest.param(rule_id, parts, id=f"{rule_id}-{rank}")
        for rule_id in rules()
        for rank, parts in enumerate(getattr(read_words(rule_id).examples, kind))
    ]


@pytest.mark.parametrize(("rule_id", "parts"), examples("fails"))
def test_failing_example_is_found_and_can_be_said(rule_id: str, parts: dict[str, Any]) -> None:
    result = judge(rule_id, parts)
    assert result.state == "failed", result
    for finding in result.findings:
        for lang in ("fr", "en"):
            sentence = words(lang).fill(read_words(rule_id).failure.pick(lang), finding.values)
            assert sentence
            assert "{" not in sentence
            assert "None" not in sentence


@pytest.mark.parametrize(("rule_id", "parts"), examples("passes"))
def test_passing_example_is_left_alone(rule_id: str, parts: dict[str, Any]) -> None:
    assert judge(rule_id, parts).state == "passed"


@pytest.mark.parametrize("rule_id", rules())
def test_words_name_a_known_source(rule_id: str) -> None:
    assert read_words(rule_id).source in sources()


def test_absent_part_is_skipped_with_its_name() -> None:
    result = judge("budget/wrong_sum", {})
    assert (result.state, result.missing) == ("skipped", ("budget",))


def test_rule_that_breaks_does_not_stop_the_others() -> None:
    def broken(client: Any) -> Any:
        raise ZeroDivisionError(client.name)

    whole = [Rule("foundations/missing_axis", broken), rules()["objectives/undated"]]
    parts = {"client": CLIENT, "objectives": [{"id": "a", "title": "A", "deadline": "none"}]}
    first, second = check(Case(Engagement.model_validate({"key": "x", **parts}), "2026-10"), only=whole)
    assert first.state == "error"
    assert "ZeroDivisionError" in first.error
    assert second.state == "failed"


def test_what_was_not_asked_is_a_question_and_what_is_none_is_graver() -> None:
    left_out = judge("objectives/undated", {"objectives": [{"id": "a", "title": "A"}]})
    answered = judge("objectives/undated", {"objectives": [{"id": "a", "title": "A", "deadline": "none"}]})
    assert left_out.findings[0].severity == "question"
    assert answered.findings[0].severity == "major"


def test_accepted_finding_keeps_its_reason_and_does_not_count() -> None:
    parts = {
        "objectives": [{"id": "a", "title": "A", "deadline": "none"}, {"id": "b", "title": "B", "deadline": "none"}],
        "accepted": [{"rule": "objectives/undated", "at": "objectives[1].deadline", "reason": "A standing duty"}],
    }
    result = judge("objectives/undated", parts)
    assert [each.accepted is not None for each in result.findings] == [True, False]


def test_finding_shows_itself() -> None:
    assert repr(Finding(at=("budget",), gap=1)) == "Finding(at=('budget',), {'gap': 1})"

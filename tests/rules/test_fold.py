"""One cause, one finding: what follows from another failed rule is folded under it."""

from collections.abc import Iterator
from graphlib import TopologicalSorter
from types import MappingProxyType
from typing import Any

import pytest

from commplan.rules import SEVERITIES, consequences, findings, rule_ids
from commplan.rules.catalogue import read_words
from commplan.rules.finding import Reported, Result
from commplan.rules.fold import fold, record

FOLLOWS = {"a/late": ("a/vague",), "a/lost": ("a/late",), "b/idle": ("a/vague", "a/late")}


def found(rule: str, *places: Any, about: Any = (), accepted: Any = None) -> Result:
    made = (Reported(rule, "major", at, MappingProxyType({}), accepted, about) for at in places)
    return Result(rule, "failed", tuple(made))


def causes(*results: Result) -> Iterator[Any]:
    for result in fold(results, lambda rule: FOLLOWS.get(rule, ())):
        yield from (each.cause for each in result.findings)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (("objectives", 2, "deadline"), True),
        (("objectives", 2), True),
        (("objectives",), True),
        (("objectives", 1, "deadline"), False),
        (("plan", "actions", 2), False),
    ],
)
def test_same_record_or_one_that_holds_it(at: Any, expected: bool) -> None:
    cause, consequence = causes(found("a/vague", ("objectives", 2, "target")), found("a/late", at))
    assert cause is None
    assert consequence == (("a/vague", ("objectives", 2, "target")) if expected else None)


def test_undeclared_rules_do_not_fold() -> None:
    assert list(causes(found("a/late", ("x", 0)), found("a/vague", ("x", 0)), found("c/other", ("x", 0)))) == [
        ("a/vague", ("x", 0)), None, None,
    ]  # fmt: skip


def test_chain_is_folded_under_its_first_link() -> None:
    given = causes(found("a/lost", ("x", 0)), found("a/late", ("x", 0)), found("a/vague", ("x", 0)))
    assert list(given) == [("a/vague", ("x", 0))] * 2 + [None]


def test_without_its_cause_a_finding_stands_alone() -> None:
    assert list(causes(found("a/late", ("x", 0)))) == [None]


def test_finding_may_concern_records_elsewhere() -> None:
    given = causes(found("a/vague", ("x", 4, "f")), found("b/idle", ("y", 0), about=(("x", 4),)))
    assert list(given) == [None, ("a/vague", ("x", 4, "f"))]


def test_folded_findings_do_not_count_and_are_not_lost() -> None:
    results = fold(
        [found("a/vague", ("x", 0)), found("a/late", ("x", 0), ("x", 1))], lambda rule: FOLLOWS.get(rule, ())
    )
    counted = findings(results)
    assert [(each.rule, each.at) for each in counted] == [("a/vague", ("x", 0)), ("a/late", ("x", 1))]
    assert [each.rule for each in consequences(results, counted[0])] == ["a/late"]
    assert consequences(results, counted[1]) == []


def test_what_follows_from_an_accepted_finding_is_accepted_with_it() -> None:
    results = fold(
        [found("a/vague", ("x", 0), accepted="why"), found("a/late", ("x", 0))], lambda rule: FOLLOWS.get(rule, ())
    )
    assert findings(fold([found("a/vague", ("x", 0), accepted="why")], lambda _rule: ())) == []
    assert findings(results) == []


def test_record_of_a_place() -> None:
    assert record(("plan", "actions", 3, "roles", "validates")) == ("plan", "actions", 3)
    assert record(("brand", "axis")) == ("brand", "axis")


def test_declared_relations_name_rules_and_have_no_circle() -> None:
    declared = {rule: read_words(rule).follows for rule in rule_ids()}
    assert {cause for causes_ in declared.values() for cause in causes_} <= set(declared)
    assert list(TopologicalSorter(declared).static_order())


@pytest.mark.parametrize("rule", [rule for rule in rule_ids() if read_words(rule).follows])
def test_nothing_grave_hides_under_something_small(rule: str) -> None:
    for cause in read_words(rule).follows:
        assert SEVERITIES.index(read_words(cause).severity) <= SEVERITIES.index(read_words(rule).severity), cause

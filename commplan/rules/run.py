"""Running the rules over a case: each gets what it names, and one that breaks never stops the others."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from commplan.model.case import Case, Missing, supply
from commplan.model.decision import Acceptance
from commplan.model.engagement import Engagement, Place
from commplan.rules.catalogue import Rule, read_words, rules
from commplan.rules.finding import SEVERITIES, Finding, Reported, Result, Severity
from commplan.rules.fold import fold
from commplan.rules.place import dotted, named


def check(case: Case, *, only: Iterable[Rule] | None = None) -> tuple[Result, ...]:
    """Judge a case by every rule, in the order of their ids.

    Returns
    -------
    tuple of Result
        One per rule: passed, failed with its findings, skipped with the parts that are missing, or error. A finding
        that follows from another one names its cause.
    """
    available = case.available()
    judged = (_judge(rule, case.engagement, available) for rule in only or rules().values())
    return fold(judged, lambda rule: read_words(rule).follows)


def findings(results: Iterable[Result]) -> list[Reported]:
    """All findings that count, the gravest first; accepted ones are left out, and what follows from another one too."""
    every = (finding for result in results for finding in result.findings)
    found = [finding for finding in every if finding.accepted is None and finding.cause is None]
    return sorted(found, key=lambda each: SEVERITIES.index(each.severity))


def consequences(results: Iterable[Result], cause: Reported) -> list[Reported]:
    """What is folded under a finding, the gravest first."""
    every = (finding for result in results for finding in result.findings)
    found = [finding for finding in every if finding.cause == (cause.rule, cause.at)]
    return sorted(found, key=lambda each: SEVERITIES.index(each.severity))


def _judge(rule: Rule, engagement: Engagement, available: Mapping[str, Any]) -> Result:
    given = supply(rule.check, available)
    if isinstance(given, Missing):
        return Result(rule.id, "skipped", missing=given.parts)
    try:
        found = tuple(_report(rule, each, engagement, available["today"]) for each in rule.check(**given))
    except Exception as error:  # noqa: BLE001 (whatever a rule does, the others still run and the report says so)
        return Result(rule.id, "error", error=f"{type(error).__name__}: {error}")
    return Result(rule.id, "failed" if found else "passed", found)


def _report(rule: Rule, finding: Finding, engagement: Engagement, today: dt.date | None) -> Reported:
    severity: Severity = rule.words.severity
    if engagement.value_at(finding.at) is None:
        severity = "question"  # not asked yet: nobody has said that there is none
    accepted = _acceptance(rule.id, finding.at, engagement, today)
    return Reported(rule.id, severity, finding.at, finding.values, accepted, finding.about)


def _acceptance(rule_id: str, at: Place, engagement: Engagement, today: dt.date | None) -> Acceptance | None:
    places = (None, dotted(at), named(at, engagement)) if engagement.accepted else ()
    for each in engagement.accepted or ():
        is_over = each.until is not None and today is not None and today > each.until
        if each.rule == rule_id and each.at in places and not is_over:
            return each
    return None

"""The check does not cry wolf: what it finds in whole engagements, and what a single change in a sound one gives."""

import pytest

from tests.rules.engagements import FLAWED, SOUND, Change, changed, changes, expected, opened, results, told


@pytest.mark.parametrize("client", [*SOUND, *FLAWED])
def test_no_rule_breaks(client: str) -> None:
    assert [(each.rule, each.error) for each in results(opened(client)) if each.state == "error"] == []


@pytest.mark.parametrize("client", SOUND)
def test_sound_engagement_is_left_in_peace(client: str) -> None:
    assert told(opened(client)) == frozenset()


@pytest.mark.parametrize("client", SOUND)
def test_sound_engagement_has_been_judged(client: str) -> None:
    skipped = [each.rule for each in results(opened(client)) if each.state == "skipped"]
    assert skipped == (["coherence/unknown_acceptance"] if client != "hartwell-valves" else [])


@pytest.mark.parametrize("client", FLAWED)
def test_every_fault_is_found_and_nothing_else(client: str) -> None:
    given, wanted = told(opened(client)), expected(client)
    assert {"missed": wanted - given, "wrongly found": given - wanted} == {"missed": set(), "wrongly found": set()}


@pytest.mark.parametrize("change", changes(), ids=lambda change: f"{change.client}:{change.at}={change.value}"[:70])
def test_single_change_gives_one_finding_and_its_repair_takes_it_away(change: Change) -> None:
    assert told(changed(change)) - told(opened(change.client)) == {(change.rule, change.place)}
    assert told(opened(change.client)) <= told(changed(change))


def test_there_are_enough_of_them() -> None:
    families = {rule.split("/")[0] for client in FLAWED for rule, _ in expected(client)}
    assert len(changes()) >= 20
    assert len(families) >= 15, families

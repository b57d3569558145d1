import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from commplan.knowledge.say import say
from commplan.reporting.companions.dates import dated
from commplan.reporting.companions.formats.ics import UNIT
from commplan.reporting.companions.material import Material

TODAY = dt.date(2026, 10, 31)


def days(material: Material) -> dict[str, tuple[str, str]]:
    found = dated(material.engagement, TODAY, say(UNIT, material.words))
    return {f"{each.kind}-{each.id}": (str(each.start), str(each.end)) for each in found}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"start": "2026-11-09", "end": "2026-11-20"}, {"action_start-a": "2026-11-09", "action_due-a": "2026-11-20"}),
        ({"start": "2026-10-01", "end": "2026-11-20"}, {"action_due-a": "2026-11-20"}),
        ({"start": "2026-11-09", "end": "2026-11-09"}, {"action-a": "2026-11-09"}),
        ({"start": "2026-11-09"}, {"action_start-a": "2026-11-09"}),
        ({"end": "2026-10-30"}, {}),
        ({"end": "2026-11-20", "state": "done"}, {}),
        ({"end": "2026-11-20", "state": "stopped"}, {}),
        ({}, {}),
    ],
)
def test_days_of_an_action(small: Callable[..., Material], given: dict[str, Any], expected: dict[str, str]) -> None:
    material = small(plan={"actions": [{"id": "a", "title": "Do it", **given}]})
    assert days(material) == {key: (day, day) for key, day in expected.items()}


def test_decisions_tests_and_meetings(small: Callable[..., Material]) -> None:
    asked = {"id": "d", "title": "Stop it?", "by": "2026-11-10"}
    material = small(
        decisions=[{"month": "2026-09", "decisions": [asked, {**asked, "id": "t", "state": "taken"}]},
                   {"month": "2026-10", "decisions": [asked]}],
        experiments=[{"id": "e", "title": "Button", "state": "running", "end": "2026-11-15"}],
        team={"rituals": [{"id": "r", "title": "Monday", "every": "week"}]},
    )  # fmt: skip
    assert days(material) == {
        "ritual-r": ("2026-11-02", "2026-11-02"), "decision-2026-09-d": ("2026-11-10", "2026-11-10"),
        "decision-2026-10-d": ("2026-11-10", "2026-11-10"), "test_end-e": ("2026-11-15", "2026-11-15"),
    }  # fmt: skip

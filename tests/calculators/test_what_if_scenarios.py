from typing import Any

from commplan.calculators.what_if_scenarios import MOST, Compared, compared
from commplan.model.decision import Scenario
from tests.calculators.what_if_case import CHANNELS, firm, rows


def of(**scenarios: dict[str, Any]) -> Compared:
    found = compared(rows(), client=firm(), channels=CHANNELS, month="2026-10",
                     scenarios={name: Scenario.model_validate(each) for name, each in scenarios.items()})  # fmt: skip
    assert found is not None
    return found


def test_the_last_one_made_comes_first_and_at_most_four_are_shown() -> None:
    found = of(
        **{f"s{day}": {"title": "S", "made_on": f"2026-10-0{day}"} for day in range(1, 7)}, undated={"title": "U"}
    )
    assert [each.name for each in found.kept] == ["s6", "s5", "s4", "s3"]
    assert len(found.kept) == MOST
    assert found.left_out == 3


def test_a_scenario_that_cannot_be_worked_out_spoils_no_other() -> None:
    found = of(bad={"title": "B", "changes": {"channels": {"tv": "1 EUR"}}, "made_on": "2026-10-02"},
               good={"title": "G", "changes": {"budget": "900 EUR"}})  # fmt: skip
    bad, good = found.kept
    assert bad.found is None
    assert bad.refused is not None
    assert "tv" in str(bad.refused)
    assert good.found is not None
    assert found.latest == (good.scenario, good.found)


def test_without_spending_nothing_is_compared() -> None:
    assert compared(rows(), client=firm(), channels=CHANNELS, month="2024-10", scenarios={}) is None

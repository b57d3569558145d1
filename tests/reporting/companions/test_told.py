from typing import Any

from commplan.reporting.companions.told import told_table
from tests.reporting.companions.conftest import VALMONT


def test_a_table_in_words(demo: Any) -> None:
    found = told_table(demo(VALMONT, "en").page, "goals", columns=("title", "target_shown", "state"))
    assert found.headings == ("Goal", "Target", "State")
    assert len(found.rows) == 4
    assert not any("<" in cell for row in found.rows for cell in row)
    assert found.caption


def test_pictures_are_left_out(demo: Any) -> None:
    found = told_table(demo(VALMONT, "en").page, "goals")
    assert not any("svg" in cell for row in found.rows for cell in row)


def test_what_is_missing_is_said_without_rows(small: Any) -> None:
    found = told_table(small().page, "what_if_compare")
    assert found.rows == ()
    assert found.lead

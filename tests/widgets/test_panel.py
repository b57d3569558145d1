from pathlib import Path
from typing import Any

import pytest

from commplan.engagement.read import open_engagement
from commplan.reporting.page import open_page
from commplan.widgets.panel import WhatIfPanel
from tests.widgets.case import VALMONT, copied


@pytest.fixture
def panel(tmp_path: Path) -> Any:
    copied(tmp_path)
    return WhatIfPanel(open_page(VALMONT, "2026-10", lang="en", workspace=tmp_path))


def test_a_slider_changes_the_answer_at_once_and_goes_back(panel: Any) -> None:
    before = panel.answer.value
    panel.controls["budget"].value = 9000
    assert panel.answer.value != before
    assert "<svg" in panel.answer.value
    panel.reset()
    assert panel.changes.budget is None
    assert panel.answer.value == before


def test_nothing_that_was_not_moved_is_a_change(panel: Any) -> None:
    assert panel.changes.model_dump(exclude_none=True) == {}
    panel.controls["margin"].value = 0.5
    assert panel.changes.model_dump(exclude_none=True) == {"margin": 0.5}


def test_channels_over_the_budget_are_refused_with_a_sentence(panel: Any) -> None:
    panel.controls["channel-0"].value = 8000
    panel.controls["budget"].value = 1000
    assert "more than the budget" in panel.refused.value


def test_a_scenario_is_kept_under_its_name_and_is_in_the_report(panel: Any, tmp_path: Path) -> None:
    assert panel.keep() is None
    assert "name" in panel.told.value
    panel.controls["channel-1"].value = 0
    panel.controls["price"].value = panel.controls["price"].max
    panel.name.value = "Plus cher <b>sans</b> Meta : été"
    path = panel.keep()
    assert path.name == "plus-cher-b-sans-b-meta-ete.yaml"
    kept = open_engagement(VALMONT, workspace=tmp_path).scenarios
    assert kept is not None
    changes = kept[path.stem].changes
    assert changes == panel.changes
    page = open_page(VALMONT, "2026-10", lang="en", workspace=tmp_path)
    shown = page.show("what_if_compare").markup
    assert "Plus cher &lt;b&gt;sans" in shown


def test_without_exports_it_says_so(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    for path in (folder / "exports").iterdir():
        path.unlink()
    panel = WhatIfPanel(open_page(VALMONT, "2026-10", lang="fr", workspace=tmp_path))
    assert "Aucun export" in panel.children[0].value

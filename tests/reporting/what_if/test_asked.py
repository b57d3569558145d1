from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from commplan.engagement.read import open_engagement
from commplan.errors import EngagementError
from commplan.reporting.page import open_page
from commplan.reporting.what_if import typed_changes

ROOT = Path(__file__).parents[3]


def test_what_is_typed_in_a_cell_is_read_as_in_the_files() -> None:
    found = typed_changes({"budget": "3 000 EUR", "margin": "40 %", "channels": {"meta-ads": "0 EUR"}})
    assert found.budget is not None
    assert (float(found.budget), found.margin) == (3000, 0.4)


@pytest.mark.parametrize(
    ("given", "named"), [({"buget": "3 EUR"}, "budget"), ({"budget": "much"}, "budget"), ({"margin": 12}, "margin")]
)
def test_what_cannot_be_read_is_named(given: dict[str, Any], named: str) -> None:
    with pytest.raises(EngagementError, match=named):
        typed_changes(given)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_cell_shows_the_answer_without_any_scenario_kept(lang: str) -> None:
    page = open_page("demo-menuiserie-valmont", "2026-10", lang=lang, workspace=ROOT)
    shown = page.what_if(budget="6000 EUR", price="9500 EUR")
    own = "Votre hypothèse" if lang == "fr" else "Your what-if"
    assert own in shown.text
    assert shown.markup.count("<figure>") == 2
    assert "Facebook ni Instagram, Google" not in shown.markup
    kept = page.show("what_if_compare")
    assert own not in kept.text


def test_an_engagement_can_be_asked_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    engagement = open_engagement("demo-menuiserie-valmont")
    dearer = engagement.model_copy(
        update={"client": engagement.client.model_copy(update={"lead_to_sale": 0.5, "languages": ("en",)})}
    )
    shown = [each.what_if(month="2026-10", lang="en", price="9500 EUR").text for each in (engagement, dearer)]
    assert "Your what-if" in shown[0]
    assert shown[0] != shown[1]


def test_without_exports_it_says_what_is_missing() -> None:
    page = open_page("demo-menuiserie-valmont", "2026-10", lang="en", workspace=ROOT)
    bare = replace(page, case=replace(page.case, performance=None))
    assert bare.try_what_if().text
    assert "what-if" not in bare.try_what_if().markup

import pytest

from commplan.sources.columns import Columns
from commplan.sources.meta_ads import NUMERIC, ROLES
from commplan.sources.meta_results import conversions_of, kind
from commplan.sources.page import text_page
from commplan.sources.table import cut


def rows(content: str) -> Columns:
    page = text_page("x.csv", content)
    return Columns(cut(page, page.place(ROLES), ROLES), ROLES, NUMERIC, ".")


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("actions:onsite_conversion.lead_grouped", "lead"),
        ("actions:offsite_conversion.fb_pixel_purchase", "purchase"),
        ("actions:omni_purchase", "purchase"),
        ("Achats sur le site web", "purchase"),
        ("Website-Käufe", "purchase"),
        ("Prospects (formulaire)", "lead"),
        ("actions:onsite_conversion.messaging_conversation_started_7d", "conversation"),
        ("actions:offsite_conversion.custom.123", "actions:offsite_conversion.custom.123"),
        ("actions:link_click", None),
        ("actions:landing_page_view", None),
        ("actions:post_engagement", None),
        ("video_thruplay_watched_actions", None),
        ("reach", None),
        ("actions:offsite_conversion.fb_pixel_add_to_cart", None),
    ],
)
def test_what_an_indicator_counts(indicator, expected):
    assert kind(indicator) == expected


def test_purchases_come_before_results_and_leads_are_left_aside():
    found = rows("Campaign name,Purchases,Leads,Results,Result indicator\nTea,2,5,9,actions:link_click\n")
    conversions, results = conversions_of(found)
    assert conversions.tolist() == [2.0]
    assert results == {"actions:link_click": 9.0}
    assert found.doubts == [("leads_left_aside", {"leads": 5.0})]


def test_a_column_of_purchases_without_any_gives_way_to_leads():
    conversions, _ = conversions_of(rows("Campaign name,Purchases,Leads\nTea,,5\n"))
    assert conversions.tolist() == [5.0]


def test_results_without_an_indicator_have_no_unit():
    found = rows("Campaign name,Results,Reach\nTea,9,100\n")
    assert conversions_of(found) == (None, {})
    assert found.doubts == [("results_unit_unknown", {"results": 9.0})]

import pytest

from commplan.calculators.pooled import pools
from commplan.model.channel import Channel
from commplan.model.client import Client
from tests.exports import advertising, performance

CLIENT = Client(
    name="A", currency="EUR", people=[{"id": "o", "title": "O", "hours_per_month": 9, "hourly_cost": "40 EUR"}]
)
ADS = Channel(id="ads", title="Ads", exported_as=["google_ads"], fees_per_month="100 EUR", hours_per_month=2)


def spent(*months: str, cost: float = 300, conversions: float | None = 4, **more: object) -> list[dict[str, object]]:
    return [advertising(f"{month}-05", cost, conversions, campaign="A", **more) for month in months]


def test_six_months_are_pooled_with_fees_and_time_of_those_with_figures() -> None:
    months = [f"2026-{month:02}" for month in (1, 2, 5, 6, 8, 10)]
    (found,) = pools(performance(*spent(*months)), client=CLIENT, channels=[ADS], month="2026-10")
    assert found.months == ("2026-05", "2026-06", "2026-08", "2026-10")
    assert (found.media, found.overhead, found.full_cost) == (1200, 4 * 180, 1920)
    assert found.counted == 16


def test_what_comes_after_the_month_reviewed_is_not_seen() -> None:
    (found,) = pools(performance(*spent("2026-09", "2026-10")), client=CLIENT, channels=[ADS], month="2026-09")
    assert found.months == ("2026-09",)


def test_campaigns_share_fees_by_media_and_add_up_to_the_channel() -> None:
    rows = [*spent("2026-09", "2026-10"), *(row | {"campaign": "B", "cost": 100.0} for row in spent("2026-10"))]
    whole, *campaigns = pools(performance(*rows), client=CLIENT, channels=[ADS], month="2026-10")
    assert [each.campaign for each in campaigns] == ["A", "B"]
    assert sum(each.full_cost for each in campaigns) == pytest.approx(whole.full_cost)
    assert campaigns[1].overhead == pytest.approx(360 / 7)


def test_a_month_without_a_result_counts_zero_only_where_others_were_counted() -> None:
    counted = performance(*spent("2026-09"), *spent("2026-10", conversions=None))
    assert pools(counted, client=CLIENT, channels=[ADS], month="2026-10")[0].results == (4.0, 0.0)
    never = performance(*spent("2026-09", "2026-10", conversions=None))
    assert pools(never, client=CLIENT, channels=[ADS], month="2026-10")[0].counted is None


def test_another_currency_and_unknown_channels() -> None:
    rows = performance(*spent("2026-10", currency="USD"), *spent("2026-10", tool="bing_ads"))
    (found,) = pools(rows, client=CLIENT, channels=[ADS], month="2026-10")
    assert found.channel.id == "bing-ads"


def test_organic_channels_cost_time_and_have_what_web_analytics_saw() -> None:
    seo = Channel(id="seo", title="S", exported_as=["organic_search"], hours_per_month=5, money_per_month="10 EUR")
    rows = performance({"date": "2026-10-01", "tool": "ga4", "channel": "organic_search", "conversions": 7})
    (found,) = pools(rows, client=CLIENT, channels=[seo], month="2026-10")
    assert (found.media, found.full_cost, found.counted, found.unseen) == (0, 210, 7, False)
    both = seo.model_copy(update={"exported_as": (*(seo.exported_as or ()), "linkedin_ads")})
    assert pools(rows, client=CLIENT, channels=[both], month="2026-10")[0].unseen

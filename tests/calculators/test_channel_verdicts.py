from typing import Any

import pandas as pd
import pytest

from benchmarks.steering_speed import seconds
from commplan.calculators.channel_verdicts import COLUMNS, channel_verdicts, marginal_return
from commplan.calculators.pooled import pools
from commplan.model.channel import Channel
from commplan.model.client import Client
from tests.exports import advertising, performance

LEADS: dict[str, Any] = {
    "name": "A",
    "currency": "EUR",
    "average_order": "1000 EUR",
    "margin": 0.4,
    "lead_to_sale": 0.25,
}
ADS = Channel(id="ads", title="Ads", exported_as=["google_ads"], fees_per_month="50 EUR")
MONTHS = [f"2026-{month:02}" for month in range(5, 11)]


def rows(cost: float, conversions: float | None, campaign: str = "A", **more: Any) -> list[dict[str, Any]]:
    return [advertising(f"{month}-05", cost, conversions, campaign=campaign, **more) for month in MONTHS]


def judged(*found: dict[str, Any], client: dict[str, Any] = LEADS, channels: Any = (ADS,)) -> pd.DataFrame:
    return channel_verdicts(
        performance(*found), client=Client.model_validate(client), channels=channels, month="2026-10"
    )


def test_full_cost_decides_and_not_media_alone() -> None:
    dear = ADS.model_copy(
        update={
            "fees_per_month": ADS.model_validate({"id": "x", "title": "x", "fees_per_month": "900 EUR"}).fees_per_month
        }
    )
    cheap, loaded = judged(*rows(400, 6)).iloc[0], judged(*rows(400, 6), channels=[dear]).iloc[0]
    assert (cheap["answer"], loaded["answer"]) == ("test", "stop")
    assert loaded["full_cost"] == 6 * 1300
    assert (loaded["first"], loaded["last"], loaded["months"]) == ("2026-05", "2026-10", 6)


def test_brand_and_retargeting_that_pay_are_to_be_tested_and_told() -> None:
    found = judged(*rows(100, 20, "Brand"), *rows(300, 8, "Hors marque"))
    assert found["kind"].tolist()[1:] == ["not_brand", "brand"]
    brand = found.loc[found["campaign"] == "Brand"].iloc[0]
    assert (brand["answer"], brand["reason"]) == ("test", "credit")
    assert found.iloc[0]["answer"] == "reinforce"
    assert found.iloc[0]["credited"] == pytest.approx(120 / 168)


def test_a_shop_is_judged_by_the_sales_that_its_tools_report() -> None:
    shop = {"name": "S", "currency": "EUR", "margin": 0.5}
    found = judged(*rows(300, 10, revenue=1000.0), client=shop).iloc[0]
    assert (found["break_even"], found["basis"], found["answer"]) == (50, "revenue", "reinforce")
    known = judged(*rows(300, 10, revenue=1000.0), client={**shop, "average_order": "230 EUR", "lead_to_sale": 1}).iloc[
        0
    ]
    assert known["break_even"] == pytest.approx(0.5 * (6000 + 5 * 230) / 65)


def test_values_of_leads_are_no_sales() -> None:
    assert judged(*rows(300, 10, revenue=1000.0)).iloc[0]["basis"] == "client"


def test_without_margin_what_is_missing_is_named() -> None:
    found = judged(*rows(300, 10), client={"name": "A", "currency": "EUR"}).iloc[0]
    assert (found["answer"], found["reason"]) == ("not_enough_data", "no_break_even")
    assert found["missing"] == ("average_order", "margin", "lead_to_sale")
    assert found["low"] < found["cost_per_result"] < found["high"]


def test_dearer_months_that_brought_nothing_more() -> None:
    costs = [100, 100, 100, 2000, 2000, 2000]
    found = [advertising(f"{month}-05", cost, 40, campaign="A") for month, cost in zip(MONTHS, costs, strict=True)]
    row = judged(*found).iloc[0]
    assert (row["answer"], row["reason"]) == ("test", "diminishing")
    client = Client.model_validate(LEADS)
    (pool,) = pools(performance(*found), client=client, channels=[ADS], month="2026-10")
    margin = marginal_return(pool, break_even=100)
    assert margin is not None
    assert margin.likely == 0
    level = pools(performance(*rows(300, 40)), client=client, channels=[ADS], month="2026-10")[0]
    assert marginal_return(level, break_even=100) is None


def test_nothing_to_judge_has_the_columns() -> None:
    assert judged().columns.tolist() == COLUMNS
    assert judged(*rows(0, 3), channels=[Channel(id="ads", title="A", exported_as=["google_ads"])])[
        "reason"
    ].tolist() == ["no_cost"]
    assert judged(*rows(-50, 3))["reason"].tolist() in (["no_cost"], ["below"])


def test_twelve_channels_and_three_years_take_little_time() -> None:
    seconds()  # loads what is slow to load
    assert min(seconds() for _ in range(3)) < 1.0  # a third of a second on a machine that is not shared

from typing import Any

import pandas as pd
import pytest

from commplan.calculators.misaligned_spend import REASONS, misaligned_spend
from commplan.model.engagement import Engagement
from tests.exports import advertising, performance

CLIENT = {"name": "A", "currency": "EUR", "average_order": "1000 EUR", "margin": 0.4, "lead_to_sale": 0.25}
OBJECTIVES = [{"id": "o", "title": "O", "type": "conversion", "target": 3}]
ADS = {"id": "ads", "title": "Ads", "state": "kept", "exported_as": ["google_ads"], "types": ["conversion"],
       "tracking": "yes"}  # fmt: skip


def found(*rows: dict[str, Any], channel: dict[str, Any] | None = None, **parts: Any) -> pd.DataFrame:
    channels = [ADS | (channel or {})]
    made = Engagement.model_validate(
        {"key": "a", "client": CLIENT, "channels": channels, "objectives": OBJECTIVES, **parts}
    )
    return misaligned_spend(performance(*rows), client=made.client, channels=made.channels or (),
                            objectives=made.objectives, plan=made.plan, month="2026-10")  # fmt: skip


def spent(
    cost: float, conversions: float | None = 5, campaign: str = "A", line: int = 2, **more: Any
) -> dict[str, Any]:
    return advertising("2026-10-05", cost, conversions, campaign=campaign, file="g.csv", line=line, **more)


@pytest.mark.parametrize(
    ("channel", "cost", "reason"),
    [({}, 100, None), ({"state": "renounced"}, 100, "no_objective"), ({"tracking": "none"}, 100, "no_tracking"),
     ({"types": ["loyalty"]}, 100, "wrong_type"), ({}, 9000, "below_break_even")],
)  # fmt: skip
def test_each_reason(channel: dict[str, Any], cost: float, reason: str | None) -> None:
    frame = found(spent(cost), channel=channel)
    assert frame["reason"].tolist() == ([] if reason is None else [reason])
    assert frame.attrs["spent"] == cost


def test_a_euro_is_counted_once_and_the_other_reasons_are_named() -> None:
    frame = found(spent(9000), channel={"types": ["loyalty"], "tracking": "none", "fees_per_month": "50 EUR"})
    assert frame["amount"].sum() == 9050 == frame.attrs["spent"]
    assert frame["reason"].tolist() == ["no_tracking", "no_tracking"]
    assert frame.iloc[0]["also"] == ("wrong_type", "below_break_even")
    assert frame["share"].sum() == pytest.approx(1)


def test_every_amount_is_traced_to_its_rows() -> None:
    rows = [spent(10, None, line=line) for line in (3, 7, 9)]
    frame = found(*rows, channel={"tracking": None, "fees_per_month": "5 EUR"})
    first, fees = frame.iloc[0], frame.iloc[1]
    assert (first["file"], first["lines"], first["rows"], first["amount"]) == ("g.csv", (3, 9), 3, 30)
    assert (fees["file"], fees["amount"]) == ("channels.yaml", 5)


def test_an_action_ties_a_channel_to_its_objective() -> None:
    tie = {"actions": [{"id": "x", "title": "X", "channel": "ads", "objective": "o"}]}
    assert found(spent(100), channel={"types": None}, plan=tie).empty
    assert found(spent(100), channel={"types": None}, plan={"actions": "none"})["reason"].tolist() == ["no_objective"]
    assert found(spent(100), channel={"types": ["loyalty"]}, plan=tie)["reason"].tolist() == ["wrong_type"]


def test_what_was_not_asked_is_not_held_against_a_channel() -> None:
    assert found(spent(100), channel={"types": None}, objectives=None).empty
    assert found(spent(100), channel={"types": None}).empty


def test_money_that_no_export_shows_is_counted_from_the_file() -> None:
    frame = found(channel={"money_per_month": "180 EUR", "tracking": "none"})
    assert frame[["amount", "reason", "file"]].to_numpy().tolist() == [[180, "no_tracking", "channels.yaml"]]
    assert found(spent(100), channel={"money_per_month": "180 EUR"}).attrs["spent"] == 100


def test_a_campaign_that_may_pay_is_spared_where_its_channel_loses() -> None:
    frame = found(spent(9000, 5), spent(2500, 25, "Retargeting"))
    assert frame["campaign"].tolist() == ["A"]


def test_reasons_have_an_order_and_nothing_spent_is_nothing() -> None:
    assert REASONS == ("no_objective", "no_tracking", "wrong_type", "below_break_even")
    frame = found()
    assert frame.empty
    assert frame.attrs["spent"] == 0

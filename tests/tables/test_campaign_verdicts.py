from typing import Any

from tests.exports import advertising, performance


def test_campaigns_stand_with_their_audience_and_channel(data_of: Any) -> None:
    rows = [advertising(f"2026-{month:02}-05", 200, 8, campaign=name) for month in (8, 9, 10)
            for name in ("Brand | Search", "Generic")]  # fmt: skip
    frame = data_of("campaign_verdicts", frame=performance(*rows))
    assert frame["kind"].tolist() == ["brand", "not_brand"]
    assert frame["answer"].tolist() == ["test", "reinforce"]
    assert {str(title) for title in frame["channel_title"]} == {"Ads"}


def test_one_campaign_is_its_channel_and_has_no_line(data_of: Any) -> None:
    assert data_of("campaign_verdicts").empty

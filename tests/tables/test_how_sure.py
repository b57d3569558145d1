from typing import Any

import pandas as pd
import pytest

from commplan.tables.how_sure import lead
from tests.exports import advertising, performance

SOCIAL = {"id": "social", "title": "Social", "state": "kept", "exported_as": ["meta_ads"]}


def missing(frame: Any) -> list[str]:
    return [text.pick("en") for text in frame.iloc[0]["missing"]]


def test_channels_and_counts_that_say_nothing_of_the_month_are_named(data_of: Any) -> None:
    ads = {"id": "ads", "title": "Ads", "state": "kept", "exported_as": ["google_ads"]}
    assert missing(data_of("how_sure", channels=[ads, SOCIAL])) == ["Social", "the lead file"]


def test_a_channel_that_nobody_exports_or_that_is_given_up_is_not_missed(data_of: Any) -> None:
    others = [{**SOCIAL, "state": "renounced"}, {"id": "fair", "title": "Fair", "state": "kept"}]
    assert missing(data_of("how_sure", channels=others)) == ["the lead file"]


def test_own_count_of_the_month_is_not_missed(data_of: Any) -> None:
    leads = pd.DataFrame({"month": ["2026-10"], "source": [None]})
    assert missing(data_of("how_sure", extra={"leads": leads})) == []


@pytest.mark.parametrize("rows", [None, performance(advertising("2026-10-05", 1, 1)), performance()])
def test_line_is_calm_whatever_there_is(data_of: Any, speak: Any, rows: Any) -> None:
    said = lead(data_of("how_sure", frame=rows, channels=[SOCIAL] * 1), speak("how_sure"))
    assert said.endswith(".")
    assert "nan" not in said
    assert "None" not in said


def test_many_missing_are_counted_and_restated_figures_announced(data_of: Any, speak: Any) -> None:
    rows = performance(advertising("2026-09-05", 1, 1))
    rows.attrs["restated"] = [1, 2]
    many = [{**SOCIAL, "id": f"s{n}"} for n in range(9)]
    said = lead(data_of("how_sure", frame=rows, channels=many), speak("how_sure"))
    assert "6" in said
    assert "2" in said

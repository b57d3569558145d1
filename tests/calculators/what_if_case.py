"""A firm with two paid channels and one that exports do not show, for the tests of what-if."""

from typing import Any

import pandas as pd

from commplan.calculators.what_if_today import Today, what_if_today
from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.model.indicator import Indicator
from tests.exports import advertising, performance

FIRM: dict[str, Any] = {
    "name": "A", "currency": "EUR", "average_order": "1000 EUR", "margin": 0.5, "lead_to_sale": 0.25,
    "people": [{"id": "p", "title": "P", "hours_per_month": 9, "hourly_cost": "50 EUR"}],
}  # fmt: skip
CHANNELS = [
    Channel.model_validate(each) for each in (
        {"id": "search", "title": "Search", "state": "kept", "exported_as": ["google_ads"], "fees_per_month": "100 EUR",
         "hours_per_month": 2},
        {"id": "social", "title": "Social", "state": "kept", "exported_as": ["meta_ads"], "fees_per_month": "50 EUR",
         "hours_per_month": 4},
        {"id": "fair", "title": "Fair", "state": "kept", "money_per_month": "300 EUR", "hours_per_month": 3},
    )
]  # fmt: skip
MONTHS = ("2026-07", "2026-08", "2026-09", "2026-10")


def rows(search: float = 10, social: float = 2) -> pd.DataFrame:
    """Four months alike: 600 EUR on search, 400 EUR on social."""
    return performance(*(
        advertising(f"{month}-05", cost, count, tool=tool, clicks=clicks)
        for month in MONTHS
        for tool, cost, count, clicks in (("google_ads", 600, search, 300), ("meta_ads", 400, social, 100))
    ))  # fmt: skip


def firm(**more: Any) -> Client:
    return Client.model_validate({**FIRM, **more})


def today(frame: pd.DataFrame | None = None, *, own: float | None = None, **more: Any) -> Today:
    readings = dict.fromkeys(MONTHS, own)
    counted = {"id": "own", "title": "Own", "own_count": True, "readings": readings}
    found = what_if_today(
        rows() if frame is None else frame, client=firm(**more), channels=CHANNELS, month="2026-10",
        indicators=[] if own is None else [Indicator.model_validate(counted)],
    )  # fmt: skip
    assert found is not None
    return found

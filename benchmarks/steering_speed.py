"""How long verdicts and trajectories take for 12 channels and 36 months: `python -m benchmarks.steering_speed`."""

import time

import numpy as np
import pandas as pd

from commplan.calculators.channel_verdicts import channel_verdicts
from commplan.calculators.objective_outlooks import objective_outlooks
from commplan.model.engagement import Engagement

CHANNELS, MONTHS, LAST = 12, 36, "2026-10"


def engagement() -> Engagement:
    """Twelve channels, each with an objective of its own."""
    ids = [f"c{rank}" for rank in range(CHANNELS)]
    parts = {
        "key": "speed",
        "client": {"name": "Speed", "currency": "EUR", "average_order": "900 EUR", "margin": 0.4, "lead_to_sale": 0.2},
        "channels": [{"id": name, "title": name, "fees_per_month": "50 EUR", "exported_as": [name]} for name in ids],
        "objectives": [{"id": name, "title": name, "indicator": name, "kind": "count", "per": "month", "target": 40,
                        "deadline": "2027-06-30"} for name in ids],
        "indicators": [{"id": name, "title": name, "reads": "conversions", "channels": [name]} for name in ids],
    }  # fmt: skip
    return Engagement.model_validate(parts)


def performance() -> pd.DataFrame:
    """A row a month for two campaigns of each channel."""
    chance = np.random.default_rng(1)
    months = pd.period_range(end=LAST, periods=MONTHS, freq="M").astype(str)
    rows = [{"month": month, "tool": "ads", "channel": f"c{channel}", "campaign": campaign, "cost": 600.0,
             "currency": "EUR", "conversions": float(chance.poisson(8)), "revenue": np.nan, "impressions": 1e4,
             "clicks": 200.0, "sessions": np.nan, "users": np.nan, "file": "ads.csv", "line": 2}
            for channel in range(CHANNELS) for campaign in ("a", "b") for month in months]  # fmt: skip
    return pd.DataFrame(rows)


def seconds() -> float:
    """One run of both, nothing kept from an earlier one but the imports."""
    from commplan.calculators.outlook import _courses

    case, rows = engagement(), performance()
    _courses.cache_clear()
    start = time.perf_counter()
    channel_verdicts(rows, client=case.client, channels=case.channels or (), month=LAST)
    objective_outlooks(case.objectives or (), indicators=case.indicators or (), performance=rows, client=case.client,
                       month=LAST)  # fmt: skip
    return time.perf_counter() - start


if __name__ == "__main__":
    seconds()
    best = min(seconds() for _ in range(3))
    print(f"{best:.3f} s for verdicts and trajectories of {CHANNELS} channels, {MONTHS} months")

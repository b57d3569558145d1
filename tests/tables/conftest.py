"""A small engagement that every table can be shown for."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from commplan.knowledge import words
from commplan.knowledge.say import Say, say
from commplan.model.case import Case, Missing, supply
from commplan.model.engagement import Engagement
from commplan.tables import table
from tests.exports import advertising, performance

CLIENT = {"name": "A", "currency": "EUR", "average_order": "1000 EUR", "margin": 0.4, "lead_to_sale": 0.2}
PARTS: dict[str, Any] = {
    "client": CLIENT,
    "channels": [
        {"id": "ads", "title": "Ads", "state": "kept", "exported_as": ["google_ads"]},
        {"id": "tv", "title": {"fr": "Télévision", "en": "Television"}, "state": "renounced"},
    ],
    "objectives": [
        {"id": "q", "title": "Quotes", "target": 30, "indicator": "quotes"},
        {"id": "v", "title": "Visible", "target": "none"},
    ],
    "indicators": [{"id": "quotes", "title": "Quotes", "reads": "conversions"}],
    "decisions": [
        {
            "month": "2026-10",
            "learned": ["Fairs bring leads"],
            "decisions": [
                {"id": "a", "title": "Stop Ads", "kind": "stop", "state": "asked", "cost": "0 EUR",
                 "expected": {"low": 1, "likely": 2, "high": 4, "unit": "leads"}},
                {"id": "b", "title": "Write more", "state": "taken"},
                {"id": "c", "title": "Leave the fair", "kind": "stop", "state": "taken"},
            ],
        }
    ],
}  # fmt: skip


@pytest.fixture
def rows() -> pd.DataFrame:
    return performance(advertising("2026-09-05", 300, 9), advertising("2026-10-05", 400, 8))


@pytest.fixture
def data_of(rows: pd.DataFrame) -> Callable[..., pd.DataFrame]:
    def made(stem: str, *, extra: dict[str, Any] | None = None, frame: Any = rows, **parts: Any) -> pd.DataFrame:
        engagement = Engagement.model_validate({"key": "a", **PARTS, **parts})
        case = Case(engagement, "2026-10", performance=frame)
        extras = {"export_problems": [], "judged": {"passed": 3, "skipped": 4}}
        given = supply(table(stem).data, {**case.available(), "extras": extras, **(extra or {})})
        assert not isinstance(given, Missing), given
        return table(stem).data(**given)

    return made


@pytest.fixture(params=["fr", "en"])
def speak(request: pytest.FixtureRequest) -> Callable[[str], Say]:
    return lambda stem: say(f"tables/{stem}", words(request.param))

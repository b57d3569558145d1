"""Small engagements that every chart can be drawn for, among them those that pictures break on."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from commplan.charts import chart
from commplan.knowledge import items, words
from commplan.knowledge.say import Say, say
from commplan.model.case import Case, Missing, supply
from commplan.model.engagement import Engagement
from tests.exports import advertising, performance

CLIENT = {"name": "A", "currency": "EUR", "average_order": "1000 EUR", "margin": 0.4, "lead_to_sale": 0.2,
          "people": [{"id": "owner", "title": "Owner", "hours_per_month": 20, "hourly_cost": "40 EUR"}]}  # fmt: skip
HOSTILE = (
    "$x_1$ & <b>A_b</b> \N{GRINNING FACE} pay $5",
    'مخبز "السعادة" للحلويات',
    "Oneword" * 9,
    "</svg><script>",
)


def months(*values: float | None) -> dict[str, float]:
    known = pd.period_range(end=pd.Period("2026-10", "M"), periods=len(values), freq="M").astype(str)
    return {month: value for month, value in zip(known, values, strict=True) if value is not None}


def answers(*levels: int, **more: Any) -> dict[str, Any]:
    return {key: {"level": levels[rank % len(levels)], **more} for rank, key in enumerate(items())}


def scene(titles: tuple[str, ...], spent: tuple[tuple[float, float | None], ...], *values: float | None) -> Any:
    """An engagement with those channels, what each cost and brought, and an objective with those values."""
    ids = [f"c{rank}" for rank in range(len(titles))]
    parts = {
        "client": {**CLIENT, "closures": [{"start": "2026-12-24", "end": "2027-01-03"}],
                   "high_points": [{"id": "point", "title": titles[-1], "start": "2027-01-11"}]},
        "plan": {"actions": [{"id": key, "title": title, "channel": key, "start": f"2026-{12 - rank % 3}-09",
                              "end": f"2027-0{1 + rank % 9}-20", "hours_per_month": 30 if rank == 1 else 4,
                              "regular": "weekly" if rank % 2 else None, "roles": {"produces": "owner"}}
                             for rank, (key, title) in enumerate(zip(ids, titles, strict=True))]},
        "channels": [{"id": key, "title": title, "hours_per_month": 2, "fees_per_month": "50 EUR"}
                     for key, title in zip(ids, titles, strict=True)],
        "audit": [{"date": "2026-04-01", "kind": "full", "answers": answers(0, 1, 2, evidence="seen")},
                  {"date": "2026-10-01", "kind": "full", "answers": answers(1, 4, 2, 3)}],
        "objectives": [{"id": f"o{rank}", "title": title, "indicator": "i", "target": 30, "baseline": 12,
                        "direction": "up" if rank % 2 else "down", "deadline": "2027-02-28",
                        "unit": {"fr": "demandes", "en": "requests"}}
                       for rank, title in enumerate(titles)],
        "indicators": [{"id": "i", "title": titles[0], "readings": months(*values)}],
        "scenarios": {"s": {"title": titles[0], "changes": {"margin": 0.45, "hours": 9, "channels": {
            key: f"{150 + 10 * rank} EUR" for rank, key in enumerate(ids)}}}},
    }  # fmt: skip
    rows = [advertising("2026-10-05", *figures, tool=key) for key, figures in zip(ids, spent, strict=True)]
    return parts, performance(*rows)


YEAR = (18, 21, 17, 14, 19, 22, 26, 25, 20, 15, 23, 27, 24)
SCENES: dict[str, Any] = {
    "plain": scene(("Search", "Social", "Mail"), ((900.0, 30.0), (700.0, 2.0), (30.0, 0.0)), *YEAR),
    "alone": scene(("Search",), ((500.0, 20.0),), 12),
    "twelve": scene(tuple(f"Channel {n}" for n in range(12)), tuple((90.0 * n, float(n * 7 % 12)) for n in range(12)),
                    -5, -3, None, 2, 5, None, 8),
    "zero": scene(("Search",), ((0.0, 0.0),), *[0] * 13),
    "negative": scene(("Refunded", "Mail"), ((-300.0, None), (20.0, 3.0)), -50, -40, -22),
    "hostile": scene(HOSTILE, ((900.0, 30.0), (70_000_000.0, 2.0), (30.0, 0.0), (30.0, None)), *YEAR),
}  # fmt: skip


@pytest.fixture
def scene_of() -> Callable[[str], Any]:
    return SCENES.__getitem__


@pytest.fixture
def data_of() -> Callable[..., pd.DataFrame]:
    def made(stem: str, rows: pd.DataFrame | None = None, **parts: Any) -> pd.DataFrame:
        engagement = Engagement.model_validate({"key": "a", "client": CLIENT, **parts})
        frame = performance() if rows is None else rows
        given = supply(chart(stem).data, Case(engagement, "2026-10", performance=frame).available())
        assert not isinstance(given, Missing), given
        return chart(stem).data(**given)

    return made


@pytest.fixture(params=["fr", "en"])
def speak(request: pytest.FixtureRequest) -> Callable[[str], Say]:
    return lambda stem: say(f"charts/{stem}", words(request.param))


@pytest.fixture
def fr() -> Callable[[str], Say]:
    return lambda stem: say(f"charts/{stem}", words("fr"))


@pytest.fixture
def en() -> Callable[[str], Say]:
    return lambda stem: say(f"charts/{stem}", words("en"))

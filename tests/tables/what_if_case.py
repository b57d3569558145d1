"""A case in which something can be asked: the advertising of four months, and two scenarios."""

from typing import Any

from tests.calculators.what_if_case import CHANNELS, FIRM, rows

SCENARIOS: dict[str, Any] = {
    "less": {"title": {"fr": "Sans réseaux", "en": "No social"}, "changes": {"channels": {"social": "0 EUR"}},
             "made_on": "2026-10-20"},
    "more": {"title": "Dearer", "changes": {"price": "1200 EUR", "investment": "600 EUR"}, "made_on": "2026-10-30"},
}  # fmt: skip
GOAL = {"id": "g", "title": "Twenty leads", "kind": "count", "per": "month", "target": 20, "indicator": "leads",
        "deadline": "2026-12-31"}  # fmt: skip


def parts(**more: Any) -> dict[str, Any]:
    frame = rows()
    frame["conversions"] = [10, 2, 8, 3, 11, 1, 11, 2]
    return {"frame": frame, "client": FIRM, "channels": [each.model_dump() for each in CHANNELS],
            "scenarios": SCENARIOS, "objectives": [GOAL],
            "indicators": [{"id": "leads", "title": "Leads", "reads": "conversions"}], **more}  # fmt: skip

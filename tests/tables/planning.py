"""A small plan that the tables of the plan can be shown for."""

from typing import Any

CLIENT: dict[str, Any] = {
    "name": "A", "currency": "EUR", "country": "FR",
    "people": [
        {"id": "officer", "title": {"fr": "Chargée", "en": "Officer"}, "hours_per_month": 30, "hourly_cost": "40 EUR"},
        {"id": "boss", "title": {"fr": "Gérant", "en": "Boss"}, "hours_per_month": 5},
    ],
    "high_points": [
        {"id": "fair", "title": "Fair", "start": "2027-03-16", "end": "2027-03-18", "kind": "fair", "lead_weeks": 12},
        {"id": "winter", "title": "Winter", "start": "2027-01-11", "lead_weeks": 8},
        {"id": "launch", "title": "Launch", "start": "2027-02-02", "kind": "launch"},
        {"id": "gone", "title": "Gone", "start": "2026-09-01"},
    ],
    "closures": [{"start": "2026-12-24", "end": "2027-01-03", "reason": "Rest"}],
}  # fmt: skip
OBJECTIVES = [{"id": "quotes", "title": "30 quotes", "deadline": "2027-06-30", "priority": 2},
              {"id": "known", "title": "Be known", "priority": 1}]  # fmt: skip
CHANNELS = [{"id": "letter", "title": "Letter", "state": "kept"}, {"id": "site", "title": "Site", "state": "kept"},
            {"id": "tv", "title": "TV", "state": "renounced", "reason": "Too dear"}]  # fmt: skip
WHOLE = {"produces": "officer", "validates": "boss", "publishes": "officer", "analyses": "officer"}
PLAN: dict[str, Any] = {
    "actions": [
        {"id": "stand", "title": "Stand", "objective": "quotes", "channel": "site", "expected_result": "10 projects",
         "prepares": ["fair"], "start": "2027-01-11", "end": "2027-03-18", "hours_per_month": 8, "cost": "900 EUR",
         "roles": WHOLE},
        {"id": "letter", "title": "Letter", "objective": "quotes", "channel": "letter", "start": "2026-02-02",
         "end": "2027-06-30", "hours_per_month": 6, "cost": "100 EUR", "regular": "monthly", "state": "doing",
         "roles": {**WHOLE, "analyses": "none"}},
        {"id": "mailing", "title": "Mailing", "objective": "none", "channel": "all", "expected_result": "none",
         "prepares": ["winter"], "start": "2026-11-09"},
        {"id": "film", "title": "Film", "start": "2026-11-02", "state": "stopped", "prepares": ["launch"]},
        {"id": "form", "title": "Form", "end": "2026-06-30", "cost": "50 EUR", "state": "done"},
    ],
    "pauses": [{"start": "2026-12-24", "end": "2027-01-03", "reason": "Rest"}],
}  # fmt: skip
PARTS: dict[str, Any] = {"client": CLIENT, "objectives": OBJECTIVES, "channels": CHANNELS, "plan": PLAN}

from typing import Any

from commplan.tables.budget_norms import lead

CLIENT = {"name": "A", "currency": "EUR", "revenue": "1000000 EUR", "margin": 0.4, "phase": "launch",
          "people": [{"id": "a", "title": "A", "hours_per_month": 40, "hourly_cost": "30 EUR"}]}  # fmt: skip
CHANNELS = [
    {"id": "c", "title": "C", "state": "kept", "hours_per_month": 10},
    {"id": "d", "title": "D", "hours_per_month": 9},
]


def test_share_stands_beside_several_norms_and_own_time_apart(data_of: Any) -> None:
    frame = data_of("budget_norms", client=CLIENT, budget={"year": 2026, "total": "60000 EUR"}, channels=CHANNELS)
    assert frame["verdict"].tolist() == ["above", "below", "above"]
    assert frame["source"].map(str).nunique() == 3
    assert [float(amount) for amount in frame["low_amount"]] == [20000, 70000, 44000]
    assert frame.attrs["share"] == 0.06
    assert (frame.attrs["hours"], float(frame.attrs["time"])) == (120, 3600)


def test_lead_says_phase_and_time(data_of: Any, speak: Any) -> None:
    say = speak("budget_norms")
    frame = data_of("budget_norms", client=CLIENT, budget={"year": 2026, "total": "60000 EUR"}, channels=CHANNELS)
    assert say("lead.launch") in lead(frame, say)


def test_no_revenue_or_another_currency_no_share(data_of: Any) -> None:
    for client, total in (({"name": "A", "currency": "EUR"}, "1 EUR"), (CLIENT, "1 GBP")):
        assert data_of("budget_norms", client=client, budget={"year": 2026, "total": total}).empty

from commplan.model.channel import Channel
from commplan.model.client import Client
from commplan.reporting.release.figures import figures_of, restated_since
from commplan.reporting.release.record import Record
from tests.exports import advertising, performance

CLIENT = Client(name="A", currency="EUR")
ADS = Channel.model_validate({"id": "ads", "title": "Ads", "exported_as": ["google_ads"]})


def of(*rows: dict[str, object]) -> dict[str, object]:
    return dict(figures_of(performance(*rows), client=CLIENT, channels=[ADS], until="2026-10"))


def test_every_month_up_to_the_one_released() -> None:
    found = of(
        advertising("2026-09-05", 100, 3), advertising("2026-10-05", 200.004, 4), advertising("2026-11-05", 9, 9)
    )
    assert found == {
        "2026-09": {"ads": {"cost": 100, "conversions": 3}},
        "2026-10": {"ads": {"cost": 200, "conversions": 4}},
    }
    assert figures_of(None, client=CLIENT, channels=[], until="2026-10") == {}


def test_only_what_changed_is_restated_and_the_last_month_comes_first() -> None:
    sent = of(advertising("2026-09-05", 100, 3), advertising("2026-10-05", 200, 4))
    record = Record("2026-10", "en", 1, "d", {}, sent)  # type: ignore[arg-type]
    now = of(advertising("2026-09-05", 100.001, 5), advertising("2026-10-05", 210, 4))
    found = restated_since(record, now)  # type: ignore[arg-type]
    assert [(each.month, each.figure, each.before, each.now) for each in found] == [
        ("2026-10", "cost", 200, 210), ("2026-09", "conversions", 3, 5)]  # fmt: skip


def test_months_that_exports_no_longer_show_are_not_restated() -> None:
    record = Record("2026-10", "en", 1, "d", {}, of(advertising("2026-09-05", 100, 3)))  # type: ignore[arg-type]
    assert restated_since(record, {}) == ()

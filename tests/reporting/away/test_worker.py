from collections.abc import Callable
from pathlib import Path

from commplan.engagement.workspace import Workspace
from commplan.reporting.away.bundle import packed
from commplan.reporting.away.worker import make_away
from tests.reporting.conftest import OPEN


def test_a_report_is_made_from_a_bundle_alone(make: Callable[..., Path]) -> None:
    place = Workspace(make(OPEN, 'page.show("money")'))
    answer = make_away(packed(place, "acme", {"month": "2026-10", "lang": "en"}).content, 120)
    assert answer["folder"] == "2026-10-en"
    assert answer["line"]["name"]["en"] == "Acme"
    assert len(answer["report"]) > 1000


def test_what_takes_too_long_or_is_wrong_is_told(make: Callable[..., Path]) -> None:
    place = Workspace(make(OPEN, "import time; time.sleep(60)"))
    assert make_away(packed(place, "acme", {}).content, 3)["kind"] == "late"
    (place.clients_folder / "acme" / "client.yaml").write_text("name: [", encoding="utf-8")
    answer = make_away(packed(place, "acme", {}).content, 60)
    assert answer["kind"] == "input"
    assert "client.yaml" in answer["error"]

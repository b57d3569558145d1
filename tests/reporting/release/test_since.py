from pathlib import Path
from typing import Any

from commplan.knowledge import words
from commplan.knowledge.say import say
from commplan.model.case import Case
from commplan.model.engagement import Engagement
from commplan.reporting.page import Page
from commplan.reporting.release.figures import figures_of
from commplan.reporting.release.record import Record, write_record
from commplan.reporting.release.since import restated_for
from tests.exports import advertising, performance


def case(*rows: dict[str, Any], month: str = "2026-11") -> Case:
    engagement = Engagement.model_validate({
        "key": "a", "client": {"name": "A", "currency": "EUR"},
        "channels": [{"id": "ads", "title": "Ads", "exported_as": ["google_ads"], "state": "kept"}],
    })  # fmt: skip
    return Case(engagement, month, performance=performance(*rows))


def released(folder: Path, sent: Case) -> None:
    engagement = sent.engagement
    figures = figures_of(
        sent.performance, client=engagement.client, channels=engagement.channels or (), until="2026-10"
    )
    write_record(folder, Record("2026-10", "fr", 1, "d", {}, figures))


def test_page_one_announces_what_was_sent_and_is_no_longer_so(tmp_path: Path) -> None:
    released(tmp_path, case(advertising("2026-10-05", 400, 8), month="2026-10"))
    now = case(advertising("2026-10-05", 400, 12), advertising("2026-11-05", 300, 7))
    assert [(each.before, each.now) for each in restated_for(tmp_path, now)] == [(8, 12)]
    for lang, told in (("en", "Ads, October 2026, results: 8 became 12"), ("fr", "8 devenu 12")):
        page = Page(now, words("fr" if lang == "fr" else "en"), tmp_path)
        assert told in page.lead("how_sure").text
        assert say("tables/how_sure", page.words)("as_before") not in page.lead("how_sure").text


def test_a_record_of_the_same_month_announces_nothing(tmp_path: Path) -> None:
    released(tmp_path, case(advertising("2026-10-05", 400, 8), month="2026-10"))
    assert restated_for(tmp_path, case(advertising("2026-10-05", 400, 12), month="2026-10")) == ()


def test_without_a_release_there_is_nothing_to_announce(tmp_path: Path) -> None:
    assert restated_for(tmp_path, case(advertising("2026-10-05", 400, 12))) == ()

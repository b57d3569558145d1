"""Releasing for real: a client of its own, the real notebooks' engine, and what must never happen to what was sent."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from commplan.errors import ReportError
from commplan.reporting.manifest import sha256
from commplan.reporting.release import make as making
from commplan.reporting.release.lookup import recognise
from commplan.reporting.release.make import release
from commplan.reporting.release.record import read_record
from commplan.reporting.run import run
from commplan.reporting.verify import differences

NOTE = "- month: 2026-10\n  note: A calm month.\n"
CELL = 'page.show("money")'


@pytest.fixture
def agency(make: Callable[..., Path]) -> Path:
    from tests.reporting.conftest import OPEN

    root = make(OPEN, CELL, ("en", "## Money"), ("fr", "## Argent"))
    (root / "client_data" / "acme" / "decisions.yaml").write_text(NOTE, encoding="utf-8")
    return root


def done(agency: Path, **how: Any) -> Path:
    report, _record = release("acme", month="2026-10", workspace=agency, **how)
    return report.folder


def content(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path) for path in sorted(folder.iterdir())}


def change_price(agency: Path) -> None:
    path = agency / "client_data" / "acme" / "client.yaml"
    path.write_text(path.read_text("utf-8").replace("900 EUR", "700 EUR"), encoding="utf-8")


def test_a_report_is_provisional_until_it_is_released(agency: Path) -> None:
    page = next(run("acme", workspace=agency).folder.glob("*.html"))
    assert "provisoire" in page.read_text("utf-8")
    released = next(done(agency).glob("*.html"))
    assert "diffusé, édition 1" in released.read_text("utf-8")
    assert "provisoire" not in released.read_text("utf-8")


def test_without_the_months_note_nothing_is_released(agency: Path) -> None:
    (agency / "client_data" / "acme" / "decisions.yaml").write_text("- month: 2026-10\n", encoding="utf-8")
    with pytest.raises(ReportError, match="note is missing"):
        done(agency)
    assert not (agency / "client_data" / "acme" / "released").exists()


def test_what_was_sent_stays_whatever_is_run_later(agency: Path) -> None:
    folder = done(agency)
    before = content(folder)
    same = run("acme", workspace=agency)
    assert (same.released, same.differing) == (1, ())
    change_price(agency)
    later = run("acme", workspace=agency)
    assert later.folder.name == f"{folder.name}-next"
    assert later.differing
    assert content(folder) == before
    assert list(differences(folder)) == []


def test_a_second_edition_takes_a_reason_and_keeps_the_first(agency: Path) -> None:
    folder = done(agency)
    first = content(folder)
    with pytest.raises(ReportError, match="released already"):
        done(agency)
    change_price(agency)
    assert done(agency, again="The price was wrong") == folder
    assert content(folder.with_name(f"{folder.name}-edition-1")) == first
    record = read_record(agency / "client_data" / "acme", "2026-10", "fr")
    assert record is not None
    assert (record.edition, record.reasons) == (2, ("The price was wrong",))


def test_an_edition_that_fails_leaves_the_one_before_in_its_place(
    agency: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = done(agency)
    before = content(folder)

    def fails(*_asked: object, **_how: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(making, "run", fails)
    with pytest.raises(KeyboardInterrupt):
        done(agency, again="Never mind")
    assert content(folder) == before
    record = read_record(agency / "client_data" / "acme", "2026-10", "fr")
    assert record is not None
    assert record.edition == 1


def test_a_page_that_comes_back_is_recognised_and_an_altered_one_is_not(agency: Path, tmp_path: Path) -> None:
    page = next(done(agency).glob("*.html"))
    back = tmp_path / "attachment.html"
    shutil.copyfile(page, back)
    found = recognise(back, agency / "client_data")
    assert found is not None
    assert (found.client, found.month, found.edition, found.name) == ("acme", "2026-10", 1, page.name)
    back.write_text(back.read_text("utf-8").replace("€", "$"), encoding="utf-8")
    assert recognise(back, agency / "client_data") is None


def test_a_record_that_cannot_be_read_lets_nothing_be_overwritten(agency: Path) -> None:
    folder = done(agency)
    before = content(folder)
    record = agency / "client_data" / "acme" / "released" / "2026-10-fr.json"
    record.write_text("{", encoding="utf-8")
    with pytest.raises(ReportError, match="backup"):
        run("acme", workspace=agency)
    assert content(folder) == before


def test_the_record_holds_the_figures_of_every_month(agency: Path) -> None:
    done(agency)
    told = json.loads((agency / "client_data" / "acme" / "released" / "2026-10-fr.json").read_text("utf-8"))
    assert told["figures"]["2026-10"]["search"]["conversions"] == 31
    assert set(told["files"]) >= {path.name for path in (agency / "reports" / "acme" / "2026-10").glob("*.html")}

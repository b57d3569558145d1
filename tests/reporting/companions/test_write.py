import json
import sys
from pathlib import Path
from typing import Any

import pytest

from commplan.cli import app
from commplan.errors import ReportError
from commplan.knowledge import words
from commplan.knowledge.problem import phrase
from commplan.reporting.batch import Batch
from commplan.reporting.companions.catalogue import Format
from commplan.reporting.companions.material import Needs
from commplan.reporting.companions.write import write_all
from commplan.reporting.run import run
from commplan.reporting.unchanged import Wanted
from commplan.reporting.verify import differences

SHOW = 'page.show("channels")'
PLAN = 'actions: [{id: a, title: "Do it", start: 2026-11-02, end: 2026-12-01}]\n'


@pytest.fixture
def root(make: Any) -> Path:
    place: Path = make(SHOW)
    (place / "client_data" / "acme" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return place


def test_files_stand_beside_the_pages_and_are_verified(root: Path) -> None:
    plain = run("acme", workspace=root)
    page = plain.index.read_bytes()
    report = run("acme", workspace=root, also=["ics"])
    assert {each.name for each in report.folder.iterdir()} == {"index.html", "manifest.json", "acme-2026-10.ics"}
    assert report.index.read_bytes() == page, "the page does not depend on what goes with it"
    manifest = json.loads((report.folder / "manifest.json").read_text("utf-8"))
    assert list(manifest["files"]) == ["acme-2026-10.ics"]
    assert set(manifest["also"]["made"]["ics"]) == {"icalendar"}
    assert list(differences(report.folder)) == []
    (report.folder / "acme-2026-10.ics").write_bytes(b"changed")
    assert [(each.file, each.what) for each in differences(report.folder)] == [("acme-2026-10.ics", "changed")]


def test_what_the_pages_may_not_hold_stops_a_companion_too(root: Path) -> None:
    path = root / "client_data" / "acme" / "plan.yaml"
    path.write_text(PLAN.replace("Do it", "Key AKIAIOSFODNN7EXAMPLE"), encoding="utf-8")
    with pytest.raises(ReportError, match=r"acme-2026-10\.ics"):
        run("acme", workspace=root, also=["ics"])
    run("acme", workspace=root)


def test_batch_makes_again_what_is_asked_for_in_addition(root: Path) -> None:
    def states(*also: str) -> list[str]:
        batch = Batch(root)
        tasks, standing = batch.plan([Wanted("acme", also=also)])
        return [each.state for each in (*standing, *batch.publish(tasks))]

    calendar = root / "reports" / "acme" / "2026-10" / "acme-2026-10.ics"
    assert (states("ics"), calendar.is_file()) == (["published"], True)
    assert states("ics") == ["unchanged"]
    assert (states(), calendar.is_file()) == (["published"], False)
    assert (states("ics"), calendar.is_file()) == (["published"], True)


@pytest.mark.parametrize("command", ["run", "batch"])
def test_unknown_format_stops_before_anything_runs(root: Path, command: str, capfd: Any) -> None:
    with pytest.raises(SystemExit) as raised:
        app([command, "acme", "-w", str(root), "--also", "ics,docx"])
    assert raised.value.code == 2
    assert "docx" in capfd.readouterr().err
    assert not list((root / "reports").glob("*/*"))


def wanted(write: Any, needs: Needs | None = None) -> Any:
    return lambda name: Format(name, needs or Needs(), write)


def test_missing_library_leaves_the_rest(monkeypatch: Any, tmp_path: Path, small: Any) -> None:
    needs = {"a": Needs("office", {"no_such_package": "no-such"}), "b": Needs()}
    monkeypatch.setattr(
        "commplan.reporting.companions.write.format_of",
        lambda name: Format(name, needs[name], lambda _given: {f"{name}.txt": b"made"}),
    )
    written = write_all(tmp_path, small(), ["a", "b"])
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]
    assert 'pip install "commplan[office]"' in str(written.left_out["a"])
    assert "n’a pas été fait" in phrase(written.left_out["a"], words("fr"))
    assert written.described()["also"]["made"] == {"b": {}}


def test_library_that_lacks_something_of_the_system(monkeypatch: Any, tmp_path: Path, small: Any) -> None:
    (tmp_path / "needs_pango.py").write_text("raise OSError('no libpango')", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    needs = Needs("pdf", {"needs_pango": "needs-pango"})
    monkeypatch.setattr("commplan.reporting.companions.write.format_of", wanted(lambda _given: {}, needs))
    assert "no libpango" in str(write_all(tmp_path, small(), ["a"]).left_out["a"])


def test_format_without_anything_to_say_says_so(tmp_path: Path, small: Any) -> None:
    written = write_all(tmp_path, small(), ["ics", "csv"])
    assert list(tmp_path.iterdir()) == []
    assert written.described()["also"]["made"] == {}
    assert all("nothing that would stand in it" in str(why) for why in written.left_out.values())


def test_format_that_fails_is_named(monkeypatch: Any, tmp_path: Path, small: Any) -> None:
    monkeypatch.setattr("commplan.reporting.companions.write.format_of", wanted(lambda _given: {}[1]))
    with pytest.raises(ReportError, match=r"odd could not be made for “acme”: KeyError"):
        write_all(tmp_path, small(), ["odd"])

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from commplan.errors import EngagementError, ReportError, WorkspaceError
from commplan.reporting.run import run
from tests.reporting.conftest import OPEN, notebook

SHOW = 'page.show("channels")'


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_report_is_pages_and_a_manifest(make: Any) -> None:
    root = make(("fr", "## Les canaux"), ("en", "## Channels"), SHOW)
    before = snapshot(root / "client_data")
    report = run("acme", workspace=root)
    assert report.folder == root / "reports" / "acme" / "2026-10"
    assert {path.name for path in report.folder.iterdir()} == {"index.html", "manifest.json"}
    page = BeautifulSoup(report.index.read_text("utf-8"), "html.parser")
    assert page.html is not None
    assert page.html["lang"] == "fr"
    assert "Les canaux" in page.text
    assert "Channels" not in page.text
    assert "open_page" not in page.text
    assert page.find("script") is None
    assert snapshot(root / "client_data") == before, "a run must not touch what the client gave"


def test_same_inputs_same_bytes(make: Any) -> None:
    root = make(SHOW, 'page.show("cost_per_lead")')
    first = snapshot(run("acme", workspace=root).folder)
    assert snapshot(run("acme", workspace=root).folder) == first


def test_manifest_says_what_went_in(make: Any) -> None:
    root = make(SHOW)
    report = run("acme", workspace=root)
    manifest = json.loads((report.folder / "manifest.json").read_text("utf-8"))
    assert set(manifest["inputs"]) == {"client.yaml", "channels.yaml", "exports/ads.csv", "notebook:0_summary.ipynb"}
    assert manifest["parameters"] == {"client": "acme", "month": "2026-10", "lang": "fr", "view": "client"}
    assert manifest["digest"][:12] in report.index.read_text("utf-8")
    assert str(root) not in json.dumps(manifest)


def test_other_language_has_a_folder_of_its_own(make: Any) -> None:
    root = make(SHOW)
    assert run("acme", workspace=root, lang="en").folder.name == "2026-10-en"


def test_internal_view_is_apart_and_client_never_sees_its_cells(make: Any) -> None:
    root = make(("internal", "## Unsaid"), ("client", "## Said"), SHOW)
    client, internal = run("acme", workspace=root), run("acme", workspace=root, view="internal")
    assert (client.folder.name, internal.folder.name) == ("2026-10", "2026-10-internal")
    assert "Said" in client.index.read_text("utf-8")
    assert "Unsaid" not in client.index.read_text("utf-8")
    assert "Unsaid" in internal.index.read_text("utf-8")


def test_clients_own_notebook_wins(make: Any) -> None:
    root = make('print("the common one")')
    own = root / "client_data" / "acme" / "notebooks"
    own.mkdir()
    (own / "0_summary.ipynb").write_text(notebook('print("their own")'), encoding="utf-8")
    text = run("acme", workspace=root).index.read_text("utf-8")
    assert "their own" in text
    assert "the common one" not in text


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \"&' {{ 7 * 7 }} $x$ `x`"


def test_what_a_client_typed_is_shown_as_text(make: Any) -> None:
    root = make(SHOW, 'page.show("cost_per_lead")', 'page.show("money")', name=HOSTILE, title=HOSTILE)
    text = run("acme", workspace=root).index.read_text("utf-8")
    page = BeautifulSoup(text, "html.parser")
    assert page.find("script") is None
    assert page.find("img") is None
    assert not [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
    client = page.find(class_="client")
    assert client is not None
    assert client.text == HOSTILE


def test_nothing_is_fetched_from_anywhere(make: Any) -> None:
    text = run("acme", workspace=make(SHOW, 'page.show("cost_per_lead")')).index.read_text("utf-8")
    assert not re.search(r"""(?:src|href|xlink:href)=["'](?!#|data:|[a-z_]+\.html)""", text)
    assert not re.search(r"url\((?!#)", text)
    assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text
    assert not BeautifulSoup(text, "html.parser").find_all(style=True)


def test_failing_cell_is_named_and_the_previous_report_stays(make: Any) -> None:
    root = make(SHOW)
    before = snapshot(run("acme", workspace=root).folder)
    (root / "notebooks" / "0_summary.ipynb").write_text(notebook(OPEN, "1 / 0"), encoding="utf-8")
    with pytest.raises(ReportError) as raised:
        run("acme", workspace=root)
    told = str(raised.value)
    assert "0_summary.ipynb, cell" in told
    assert "ZeroDivisionError" in told
    assert "1 / 0" in told
    assert "commplan run acme --month 2026-10" in told
    assert snapshot(root / "reports" / "acme" / "2026-10") == before
    assert [path.name for path in (root / "reports" / "acme").glob(".failed*/*")] == ["0_summary.ipynb"]


def test_second_page_that_fails_leaves_no_half_report(make: Any) -> None:
    root = make(SHOW)
    (root / "notebooks" / "4_steering.ipynb").write_text(notebook("raise SystemExit(3)"), encoding="utf-8")
    with pytest.raises(ReportError, match=r"4_steering\.ipynb"):
        run("acme", workspace=root)
    assert not (root / "reports" / "acme" / "2026-10").exists()
    assert not list((root / "reports" / "acme").glob("*.new"))


def test_reports_folder_that_cannot_be_written(make: Any) -> None:
    root = make(SHOW)
    (root / "reports").rmdir()
    (root / "reports").write_text("in the way", encoding="utf-8")
    with pytest.raises(ReportError, match="Cannot write to"):
        run("acme", workspace=root)


FULL_DISK = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
from commplan.errors import ReportError
from commplan.reporting.run import run
try:
    run("acme", workspace=sys.argv[1])
except ReportError as error:
    print(error)
    sys.exit(7)
"""


def test_full_disk_while_publishing_leaves_the_old_report(make: Any) -> None:
    root = make(SHOW, f"print('x' * {40_000})")
    before = snapshot(run("acme", workspace=root).folder)
    command = [sys.executable, "-c", FULL_DISK, str(root), "30000"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 7, done.stdout + done.stderr
    assert "previous" in done.stdout
    assert snapshot(root / "reports" / "acme" / "2026-10") == before


@pytest.mark.parametrize(
    ("month", "expected"),
    [("2026-13", "is not a month"), ("October", "is not a month"), ("2025-01", "contain nothing for January 2025")],
)
def test_month_that_cannot_be_shown(make: Any, month: str, expected: str) -> None:
    with pytest.raises(WorkspaceError, match=expected):
        run("acme", month=month, workspace=make(SHOW))


def test_month_is_asked_for_where_nothing_gives_one(make: Any) -> None:
    with pytest.raises(WorkspaceError, match="say which"):
        run("acme", workspace=make(SHOW, export=False))


def test_client_without_exports_gets_what_can_be_said(make: Any) -> None:
    report = run("acme", month="2026-10", workspace=make(SHOW, export=False))
    assert "sans les exports" in report.index.read_text("utf-8")


def test_language_that_is_not_there(make: Any) -> None:
    with pytest.raises(WorkspaceError, match="fr or en"):
        run("acme", lang="de", workspace=make(SHOW))


def test_wrong_files_stop_before_anything_runs(make: Any) -> None:
    root = make(SHOW)
    (root / "client_data" / "acme" / "brand.yaml").write_text("axs: x\n", encoding="utf-8")
    with pytest.raises(EngagementError):
        run("acme", workspace=root)
    assert not list((root / "reports").iterdir())


def test_unreadable_export_does_not_stop_the_report(make: Any) -> None:
    root = make('page.show("exports")')
    (root / "client_data" / "acme" / "exports" / "photo.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert "photo.csv" in run("acme", workspace=root).index.read_text("utf-8")

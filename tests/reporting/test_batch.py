"""Many reports: several at a time, none lost, none made twice, none that names another client."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from commplan.errors import EngagementError, ReportError
from commplan.reporting.batch import Batch, Outcome
from commplan.reporting.identities import identities
from commplan.reporting.lock import only_one
from commplan.reporting.memory import Room, available, own_size
from commplan.reporting.summary import failed_before, write_summary
from commplan.reporting.unchanged import Wanted, ingredients
from commplan.reporting.verify import differences, reports_below
from commplan.reporting.warm import is_possible

pytestmark = pytest.mark.skipif(not is_possible(), reason="this system has no safe fork")
SHOW = 'page.show("channels")'
NAMES = ("acme", "bolt", "crux", "dune")


@pytest.fixture
def agency(make: Any) -> Path:
    root: Path = make(SHOW)
    for name in NAMES[1:]:
        shutil.copytree(root / "client_data" / "acme", root / "client_data" / name)
        path = root / "client_data" / name / "client.yaml"
        path.write_text(path.read_text("utf-8").replace('"Acme"', f'"{name.title()} and Partners"'), encoding="utf-8")
    return root


def published(root: Path, **options: Any) -> dict[str, Outcome]:
    batch = Batch(root, **options)
    tasks, standing = batch.plan([Wanted(name) for name in batch.place.clients()])
    return {outcome.client: outcome for outcome in [*standing, *batch.publish(tasks)]}


def states(root: Path, **options: Any) -> dict[str, str]:
    return {client: outcome.state for client, outcome in sorted(published(root, **options).items())}


def pages(root: Path) -> dict[str, bytes]:
    found = sorted((root / "reports").glob("*/*/*"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_all_are_made_and_only_what_changed_is_made_again(agency: Path) -> None:
    assert set(states(agency).values()) == {"published"}
    before = pages(agency)
    assert set(states(agency).values()) == {"unchanged"}
    path = agency / "client_data" / "bolt" / "channels.yaml"
    os.utime(path)
    assert states(agency)["bolt"] == "unchanged", "touched is not changed"
    path.write_text(path.read_text("utf-8").replace("Search", "Searching"), encoding="utf-8")
    assert states(agency) == {"acme": "unchanged", "bolt": "published", "crux": "unchanged", "dune": "unchanged"}
    changed = {name for name, page in pages(agency).items() if page != before[name]}
    assert changed == {"reports/bolt/2026-10/index.html", "reports/bolt/2026-10/manifest.json"}
    shutil.rmtree(agency / "reports" / "crux" / "2026-10")
    assert states(agency)["crux"] == "published"
    assert set(states(agency, again=True).values()) == {"published"}


def test_the_workspaces_master_of_slides_counts_where_slides_are_asked_for(agency: Path) -> None:
    place, slides, pages_only = Batch(agency).place, Wanted("acme", also=("pptx",)), Wanted("acme")
    before = [ingredients(place, wanted).inside for wanted in (slides, pages_only)]
    (agency / "slides.pptx").write_bytes(b"new")
    after = [ingredients(place, wanted).inside for wanted in (slides, pages_only)]
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, True]


def test_what_is_wrong_in_one_stops_no_other(agency: Path) -> None:
    (agency / "client_data" / "bolt" / "client.yaml").write_text("name: [", encoding="utf-8")
    found = published(agency, jobs=3)
    assert {client: outcome.state for client, outcome in found.items()} == {
        "acme": "published", "bolt": "input", "crux": "published", "dune": "published"}  # fmt: skip
    assert isinstance(found["bolt"].error, EngagementError)
    assert found["bolt"].tries == 1, "what is wrong in a file does not pass"


def test_a_report_that_names_another_client_fails_and_names_both(agency: Path) -> None:
    path = agency / "client_data" / "crux" / "notebooks" / "0_summary.ipynb"
    path.parent.mkdir()
    book = (agency / "notebooks" / "0_summary.ipynb").read_text("utf-8")
    path.write_text(book.replace(json.dumps(SHOW), json.dumps("print('as for BOLT and  partners')")), encoding="utf-8")
    found = published(agency)
    assert {client for client, outcome in found.items() if outcome.state == "failed"} == {"crux"}
    assert all(name in str(found["crux"].error) for name in ("crux", "bolt", "index.html"))
    channels = agency / "client_data" / "crux" / "channels.yaml"
    channels.write_text(
        channels.read_text("utf-8").replace("Search", "Search, as Bolt and Partners do"), encoding="utf-8"
    )
    assert states(agency)["crux"] == "published", "a competitor may be named"


def test_names_too_short_to_tell_are_not_looked_for(agency: Path) -> None:
    assert set(identities(Batch(agency).place).values()) == {"bolt", "crux", "dune"}


DIES = "import os, pathlib; p = pathlib.Path(f'{workspace}/client_data/{client}/.tried')"


def test_a_process_that_dies_has_a_second_chance_and_no_third(make: Any) -> None:
    root = make(f"{DIES}; p.exists() or (p.write_text('1'), os._exit(9))", SHOW)
    assert published(root)["acme"].tries == 2
    (root / "notebooks" / "0_summary.ipynb").write_text(
        (root / "notebooks" / "0_summary.ipynb").read_text("utf-8").replace("p.exists() or", "1 and"), encoding="utf-8"
    )
    (outcome,) = published(root).values()
    assert (outcome.state, outcome.tries) == ("failed", 2)
    assert "9" in str(outcome.error)
    assert (root / "reports" / "acme" / "2026-10" / "index.html").is_file(), "the previous report stays"


def test_what_takes_too_long_is_stopped(make: Any) -> None:
    root = make("import time; time.sleep(60)")
    began = time.monotonic()
    (outcome,) = published(root, time_limit=1.5).values()
    assert (outcome.state, outcome.tries) == ("failed", 2)
    assert time.monotonic() - began < 45


BATCH = [sys.executable, "-m", "commplan", "batch", "--jobs", "2", "--month", "2026-10"]


@pytest.mark.parametrize("after", [0.3, 4.0, 5.0])
def test_killed_at_any_moment_the_next_goes_on(agency: Path, after: float) -> None:
    killed = subprocess.Popen(BATCH, cwd=agency, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    assert all((path / "manifest.json").is_file() for path in (agency / "reports").glob("*/[0-9]*")), "no torn report"
    assert subprocess.run(BATCH, cwd=agency, capture_output=True, timeout=120).returncode == 0
    resumed = pages(agency)
    shutil.rmtree(agency / "reports")
    assert set(states(agency).values()) == {"published"}
    assert {name: page for name, page in pages(agency).items() if name.endswith(".html")} == {
        name: page for name, page in resumed.items() if name.endswith(".html")
    }
    assert not list((agency / "reports").glob("*/.*.new"))


def test_control_c_ends_everything_and_says_130(make: Any) -> None:
    root = make("import time; time.sleep(60)")
    # a shell that runs these tests in the background lets its children ignore Ctrl-C
    heeded = partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(BATCH, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, preexec_fn=heeded)
    deadline = time.monotonic() + 60
    while not list((root / "reports").glob("acme/.*.new")) and time.monotonic() < deadline:
        time.sleep(0.1)  # until the report is being built
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=20)
    assert running.returncode == 130
    assert not list((root / "reports").glob("acme/[0-9]*"))


def test_a_second_batch_says_who_is_at_work(agency: Path) -> None:
    with only_one(agency / "reports" / ".batch"):
        second = subprocess.run(BATCH, cwd=agency, capture_output=True, text=True, timeout=60)
    assert second.returncode != 0
    assert str(os.getpid()) in second.stderr
    with only_one(agency / "reports" / ".batch"):
        pass  # free again


def test_a_lock_that_is_taken_names_the_process(tmp_path: Path) -> None:
    with only_one(tmp_path), pytest.raises(ReportError, match=str(os.getpid())), only_one(tmp_path):
        pass


def test_memory_bounds_how_many() -> None:
    room = Room(limit=1)
    assert room.for_another([])
    assert not room.for_another([os.getpid()])
    assert Room(limit=1 << 60).for_another([os.getpid()])
    assert own_size(os.getpid()) > 1 << 20
    assert own_size(0) == 0
    assert available() > 1 << 20


def test_the_summary_tells_the_next_batch_what_failed(tmp_path: Path) -> None:
    good, bad = Outcome(Wanted("a"), "published"), Outcome(Wanted("b"), "failed", error=ReportError("late"))
    write_summary(tmp_path, [good, bad], tmp_path / "else" / "s.json")
    assert failed_before(tmp_path) == {bad.wanted.key}
    rows = json.loads((tmp_path / "else" / "s.json").read_text("utf-8"))["reports"]
    assert [(row["client"], row["state"], row["error"]) for row in rows] == [
        ("a", "published", None), ("b", "failed", "late")]  # fmt: skip
    assert failed_before(tmp_path / "nowhere") == set()


def test_a_report_is_compared_with_its_manifest(agency: Path) -> None:
    published(agency)
    reports = reports_below(agency / "reports")
    assert len(reports) == len(NAMES)
    assert [each for report in reports for each in differences(report)] == []
    first, second, third, fourth = reports
    (first / "index.html").write_text("changed", encoding="utf-8")
    (second / "index.html").unlink()
    (third / "more.html").write_text("", encoding="utf-8")
    (fourth / "manifest.json").write_text("{", encoding="utf-8")
    found = [(each.file, each.what) for report in reports for each in differences(report)]
    assert found == [("index.html", "changed"), ("index.html", "gone"), ("more.html", "added"),
                     ("manifest.json", "unreadable")]  # fmt: skip

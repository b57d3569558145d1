"""The reports of the demo clients in both languages, made once for all tests that look at them."""

import fcntl
import os
import pickle
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from commplan.engagement.shipped import demo_clients
from commplan.model.text import LANGUAGES
from commplan.reporting.report import Report
from commplan.reporting.run import run

ROOT = Path(__file__).parents[2]
MONTH = "2026-10"
Reports = dict[tuple[str, str], Report]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run of the tests share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def workspace(shared: Path) -> Path:
    root = shared / "agency"
    root.mkdir(exist_ok=True)
    for name in ("client_data", "notebooks"):
        with suppress(FileExistsError):
            (root / name).symlink_to(ROOT / name)
    return root


@pytest.fixture(scope="session")
def reports(shared: Path, workspace: Path) -> Reports:
    """Made by whoever comes first; the others wait and take them as they are."""
    made = shared / "reports.pickle"
    with (shared / "reports.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.is_file():
            made.write_bytes(pickle.dumps(_run_all(workspace)))
    found: Reports = pickle.loads(made.read_bytes())  # noqa: S301 (written a moment ago by these tests)
    return found


def _run_all(workspace: Path) -> Reports:
    return {
        (path.name, lang): run(path.name, month=MONTH, lang=lang, workspace=workspace)
        for path in demo_clients() for lang in LANGUAGES
    }  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("no Chromium on this machine; `make test` installs it where it may")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()

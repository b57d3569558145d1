"""The reports of the demo clients in both languages, made once for all tests that look at them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from commplan.engagement.shipped import demo_clients
from commplan.model.text import LANGUAGES
from commplan.reporting.run import Report, run

ROOT = Path(__file__).parents[2]
MONTH = "2026-10"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("agency")
    for name in ("client_data", "notebooks"):
        (root / name).symlink_to(ROOT / name)
    return root


@pytest.fixture(scope="session")
def reports(workspace: Path) -> dict[tuple[str, str], Report]:
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

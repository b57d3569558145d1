"""`commplan whatif` in a real browser: the page alone, with its token and not without."""

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.demo.conftest import ROOT
from tests.demo.lab import PATIENCE, ended, free_port
from tests.demo.test_jupyterlab import CLIENT


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("served")
    for name in ("notebooks", f"client_data/{CLIENT}"):
        shutil.copytree(ROOT / name, home / "agency" / name)
    port, log = free_port(), home / "log"
    own = {name: str(home / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR")}
    command = [sys.executable, "-m", "commplan", "whatif", CLIENT, "--port", str(port), "--no-browser", "--workspace",
               str(home / "agency")]  # fmt: skip
    with log.open("w") as said:
        started = subprocess.Popen(command, env={**os.environ, **own, "COMMPLAN_LANG": "en"}, stdout=said, stderr=said)
    try:
        yield _address(started, log)
    finally:
        ended(started)


def _address(started: "subprocess.Popen[bytes]", log: Path) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert started.poll() is None, log.read_text()
        found = next((word for word in log.read_text().split() if word.startswith("http://127.0.0.1")), None)
        if found and "Voilà is running" in log.read_text():
            return found
        time.sleep(0.3)
    pytest.fail(log.read_text())


def _answer(address: str) -> tuple[int, str, bytes]:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 (our own server on loopback)
            return answer.status, answer.url, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, address, b""


def test_nobody_enters_without_the_token(served: str) -> None:
    code, address, body = _answer(served.partition("?")[0])
    assert code in (401, 403) or "login" in address
    assert b"Panier moyen" not in body


def test_the_page_has_sliders_that_answer(served: str, browser: Browser) -> None:
    page = browser.new_context().new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(served)
    page.locator(".noUi-handle").first.wait_for()
    page.locator(".noUi-handle").first.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    page.locator("svg[aria-labelledby^=what_if_waterfall]").first.wait_for()
    assert page.locator("text=from commplan import").count() == 0
    page.context.close()

"""The pictures of the README and the site, taken anew from the demo client: `python -m tests.docs.pictures`."""

import shutil
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from commplan.reporting.run import run
from tests.demo.conftest import ARGUMENTS, NAMES, ROOT
from tests.demo.lab import PATIENCE, jupyterlab
from tests.demo.test_jupyterlab import run_all, written

CLIENT = "demo-menuiserie-valmont"
PICTURES = ROOT / "docs" / "pictures"


def report(browser: Browser, scratch: Path) -> None:
    """Page one, as the manager opens it."""
    for name in ("notebooks", "client_data"):
        shutil.copytree(ROOT / name, scratch / name)
    made = run(CLIENT, month="2026-10", lang="en", workspace=scratch)
    page = browser.new_page(viewport={"width": 1040, "height": 1180})
    page.goto(made.index.as_uri())
    kept(page.screenshot(), "report.png")


def forms(browser: Browser, scratch: Path) -> None:
    """The SWOT in its quadrants, as a consultant fills it in."""
    name = written(scratch, "swot.ipynb", 'from commplan import form\n\nform("swot", lang="en")')
    with jupyterlab(scratch, scratch / "home", CLIENT) as address:
        page = browser.new_page(viewport={"width": 1240, "height": 1060})
        page.set_default_timeout(PATIENCE * 1000)
        run_all(page, address, name)
        page.locator(".jupyter-widget-Collapse-header").first.click()
        page.wait_for_timeout(2000)
        kept(page.screenshot(), "forms.png")


def kept(content: bytes, name: str) -> None:
    """Small enough for a README: as many colours as a report has."""
    Image.open(BytesIO(content)).convert("RGB").quantize(64).save(PICTURES / name, optimize=True)


def main() -> None:
    """Take them."""
    path = next(found for name in NAMES if (found := shutil.which(name)))
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        report(browser, Path(scratch))
        forms(browser, Path(scratch))
        browser.close()


if __name__ == "__main__":
    main()

"""The page of all clients in a real browser: it sorts by mouse and keyboard, and axe-core finds nothing."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from commplan.reporting.portfolio.index import page_of
from tests.reporting.portfolio.test_index import line

KNOWN = {"a": line("Zed", score=0.9), "b": line("Ann", state="on_course", score=None, month="2026-09"),
         "c": line("Bob", state="unknown", score=0.1)}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "index.html"
    found.write_text(page_of(KNOWN), encoding="utf-8")
    return found


def names(page: Page) -> list[str]:
    return page.locator("tbody th").all_inner_texts()


def test_it_sorts_by_any_column_and_back(browser: Browser, path: Path) -> None:
    page = browser.new_context().new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(path.as_uri())
    page.click("thead button >> nth=0")
    assert names(page) == ["Ann", "Bob", "Zed"]
    assert page.get_attribute("thead th >> nth=0", "aria-sort") == "ascending"
    page.focus("thead button >> nth=3")
    page.keyboard.press("Enter")
    assert names(page) == ["Ann", "Bob", "Zed"]
    page.keyboard.press("Enter")
    assert names(page) == ["Zed", "Bob", "Ann"]
    assert wrong == []
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, path: Path, scheme: Literal["light", "dark"]) -> None:
    page = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    page.goto(path.as_uri())
    assert [each["id"] for each in Axe().run(page).response["violations"]] == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()

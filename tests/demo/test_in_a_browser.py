"""The published pages in a real browser: nothing is refused or fetched, and axe-core finds nothing in either theme."""

from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

PHONE, DESK = 360, 1200


def files(reports: Any) -> list[Path]:
    return [path for report in reports.values() for path in sorted(report.folder.glob("*.html"))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, reports: Any, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)  # the policy would stop axe itself
    page, axe = context.new_page(), Axe()
    for path in files(reports):
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        found = axe.run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found] == [], path
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_is_fetched_refused_or_wider_than_the_screen(browser: Browser, reports: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    for path in files(reports):
        asked.clear()
        page.goto(path.as_uri())
        assert asked == [path.as_uri()]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert said == []
    context.close()


@pytest.mark.parametrize("width", [768, 900, 1056])
def test_no_goal_is_cut_between_a_phone_and_a_desk(browser: Browser, reports: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for report in reports.values():
        page.goto(report.index.as_uri())
        wider = "[...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth).length"
        assert page.evaluate(wider) == 0, report.index
    context.close()


def test_style_is_applied_under_the_policy(browser: Browser, reports: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(files(reports)[0].as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('nav ul')).display") == "flex"
    assert page.evaluate("getComputedStyle(document.querySelector('.cards')).display") == "grid"
    context.close()


def test_navigation_leads_to_every_page(browser: Browser, reports: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(files(reports)[0].as_uri())
    for name in ("audit.html", "steering.html", "index.html"):
        page.click(f"nav a[href='{name}']")
        assert page.url.endswith(name)
        assert page.locator("nav a[aria-current=page]").count() == 1
    context.close()

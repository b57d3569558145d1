"""Page one in a real browser: one sheet of A4, readable on a phone, in the same order, whatever the client has."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from commplan.engagement.shipped import make_workspace
from commplan.reporting.run import run
from tests.reporting.conftest import EXPORT

ROOT = Path(__file__).parents[2]
LONG = "Une dénomination interminable recopiée d’un appel d’offres, puis complétée à la main sans relecture "
HOSTILE = "<script>alert(1)</script> \"&' {{ 7*7 }} {x} $x$ %s \u202e" + "W" * 120
EVERY = ["verdict", "asks", "goals", "facts", "lists", "sure"]
NOTHING = ["verdict", "empty", "empty", "empty", "empty", "sure"]


def objectives(title: str) -> list[dict[str, Any]]:
    same = {"indicator": "i", "kind": "count", "per": "month", "baseline": 5, "deadline": "2027-06-30"}
    return [
        {**same, "id": f"o{n}", "title": f"{n} {title}", "target": 10 + n, "priority": 21 - n} for n in range(1, 21)
    ]


def decisions(text: str) -> list[dict[str, Any]]:
    gain = {"low": -1200000, "likely": 2, "high": 3400000, "unit": "EUR"}
    same = {"title": text, "cost": "1200000 EUR", "if_not": text, "by": "2026-11-30", "expected": gain}
    asked = [{**same, "id": f"d{n}", "state": "asked"} for n in range(9)]
    taken = [{**same, "id": f"t{n}", "state": "taken", "kind": ("stop", "test")[n % 2]} for n in range(8)]
    before = {"month": "2026-09", "decisions": [{"id": "b", "title": text, "state": "taken", "outcome": text}]}
    return [before, {"month": "2026-10", "learned": [text] * 9, "decisions": [*asked, *taken]}]


def full(text: str) -> dict[str, Any]:
    return {
        "client": {"name": text, "currency": "EUR", "languages": ["fr", "en"], "average_order": "9000000 EUR",
                   "margin": 0.4, "lead_to_sale": 0.2, "brand_colour": "#F2C94C", "fees_per_month": "800000 EUR"},
        "channels": [{"id": f"c{n}", "title": text, "state": "kept" if n else "renounced", "exported_as": [f"x{n}"]}
                     for n in range(9)],
        "objectives": objectives(text), "decisions": decisions(text),
        "indicators": [{"id": "i", "title": text, "readings": {f"2026-{n:02d}": 10 + n % 3 for n in range(1, 11)}}],
    }  # fmt: skip


CASES: dict[str, tuple[dict[str, Any], bool]] = {
    "long": (full(LONG * 3), True), "hostile": (full(HOSTILE), True),
    "nothing": ({"client": {"name": "A", "currency": "EUR", "languages": ["en"]}}, False),
    "none": ({"client": {"name": "A", "currency": "EUR", "languages": ["en"]},
              **dict.fromkeys(("channels", "objectives", "decisions", "indicators"), "none")}, True),
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Page one of each case, in one workspace that has no other page."""
    root = tmp_path_factory.mktemp("page_one")
    make_workspace(root)
    for path in (root / "notebooks").glob("[1-9]_*.ipynb"):
        path.unlink()
    for name, (parts, has_export) in CASES.items():
        folder = root / "client_data" / name
        (folder / "exports").mkdir(parents=True)
        for part, content in parts.items():
            (folder / f"{part}.yaml").write_text(json.dumps(content), encoding="utf-8")  # JSON is YAML
        if has_export:
            (folder / "exports" / "ads.csv").write_text(EXPORT, encoding="utf-8")
    return {name: run(name, month="2026-10", workspace=root).index for name in CASES}


def sheets(browser: Browser, path: Path) -> int:
    page = browser.new_page()
    page.goto(path.as_uri())
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    page.close()
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", printed))


def test_it_fits_one_sheet_whatever_the_client_wrote(browser: Browser, made: Any) -> None:
    assert {name: sheets(browser, path) for name, path in made.items()} == dict.fromkeys(CASES, 1)


def test_it_fits_one_sheet_in_both_languages(browser: Browser, reports: Any) -> None:
    assert [sheets(browser, report.index) for report in reports.values()] == [1] * len(reports)


@pytest.mark.parametrize("width", [360, 800])
def test_nothing_is_wider_than_the_screen(browser: Browser, made: Any, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    for path in made.values():
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate("[...document.querySelectorAll('main *')].filter(each => !each.closest('svg') && "
                             "each.getBoundingClientRect().right > innerWidth + 1).length") == 0, path  # fmt: skip
    page.close()


def order_of(path: Path) -> list[str]:
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    wanted = [*EVERY, "empty"]
    found = page.select(", ".join(f"main > div.shown > .{name}" for name in wanted))
    return [next(name for name in wanted if name in tag["class"]) for tag in found]


def test_the_order_is_always_the_same(made: Any) -> None:
    assert {name: order_of(made[name]) for name in ("long", "hostile")} == {"long": EVERY, "hostile": EVERY}
    assert order_of(made["nothing"]) == NOTHING
    assert order_of(made["none"]) == ["verdict", "asks", "empty", "facts", "empty", "sure"]


def test_what_is_absent_is_said_calmly(made: Any) -> None:
    for path in made.values():
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        assert not page.select("main .missing")
        assert not re.search(r"\b(nan|NaN|None|NaT|inf)\b", page.get_text(" ").replace(HOSTILE, ""))
        assert len(page.select_one(".verdict > :last-child").get_text().split()) <= 25  # type: ignore[union-attr]


def test_never_more_than_three_decisions_five_goals_and_three_lines(made: Any) -> None:
    page = BeautifulSoup(made["long"].read_text("utf-8"), "html.parser")
    assert len(page.select(".asks > li")) == 3
    assert len(page.select(".goals tbody tr")) == 5
    assert [len(each.select("li")) for each in page.select(".lists section")] == [3, 3, 3]

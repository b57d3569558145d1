"""The demo clients from their files to their pages, in both languages."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from commplan.engagement.shipped import demo_clients
from commplan.reporting.page import open_page
from tests.demo.agreed import GOLDEN, result

ROOT = Path(__file__).parents[2]
CLIENTS = [path.name for path in demo_clients()]
MONTH = "2026-10"


def pages(reports: Any) -> Iterator[tuple[str, str, str, BeautifulSoup]]:
    for (client, lang), report in reports.items():
        for path in sorted(report.folder.glob("*.html")):
            yield client, lang, path.name, BeautifulSoup(path.read_text("utf-8"), "html.parser")


def test_there_are_two_demo_clients_one_in_each_language() -> None:
    assert [open_page(client, MONTH, workspace=ROOT).engagement.client.lang for client in CLIENTS] == ["fr", "en"]


def test_every_page_is_there_in_its_language(reports: Any) -> None:
    names: dict[tuple[str, str], set[str]] = {}
    for client, lang, name, page in pages(reports):
        names.setdefault((client, lang), set()).add(name)
        assert page.html is not None
        assert page.html["lang"] == lang
    expected = {
        "index.html",
        "audit.html",
        "strategy.html",
        "plan.html",
        "steering.html",
        "what_if.html",
        "method.html",
    }
    assert all(found == expected for found in names.values())
    assert len(names) == 2 * len(CLIENTS)


def test_every_section_has_something_to_say(reports: Any) -> None:
    for client, lang, name, page in pages(reports):
        where = f"{client} {lang} {name}"
        assert not page.select(".missing"), where
        assert not re.search(r"\b(nan|NaN|None|NaT|inf)\b", page.text), where
        assert "{" not in re.sub(r"<style>.*?</style>", "", page.text), where


FRENCH = re.compile(r"\b(le|la|les|des|une|est|sont|pour|avec|pas|mois|coût|seuil)\b")
ENGLISH = re.compile(r"\b(the|of|is|are|with|what|month|cost|not|each|which)\b")


def test_nothing_is_in_the_wrong_language(reports: Any) -> None:
    for client, lang, name, page in pages(reports):
        for block in page.select("p, h1, h2, h3, th, td, dt, dd, caption, figcaption, summary, svg text, li > a"):
            # The title of a work, and of the journal that it is in, is quoted in the language in which it was written.
            text = re.sub(r"«[^»]*»|“[^”]*”|Journal of the [\w ]+", "", block.get_text(" ", strip=True))
            own, other = (FRENCH, ENGLISH) if lang == "fr" else (ENGLISH, FRENCH)
            foreign = len(other.findall(text.lower()))
            assert foreign <= len(own.findall(text.lower())) or foreign < 2, f"{client} {lang} {name}: {text}"


def figures(page: BeautifulSoup) -> list[str]:
    """Every figure in the order of the page, freed from the ways of writing it."""
    found = (
        re.findall(r"\d+", re.sub(r"[.,\s\u202f\u00a0]", "", cell.get_text())) for cell in page.select("td.figure")
    )
    return ["".join(digits) for digits in found]


def test_both_languages_show_the_same_figures(reports: Any) -> None:
    shown: dict[tuple[str, str], dict[str, list[str]]] = {}
    for client, lang, name, page in pages(reports):
        shown.setdefault((client, name), {})[lang] = figures(page)
    for where, both in shown.items():
        assert both["fr"] == both["en"], where
    assert sum(len(both["fr"]) for both in shown.values()) > 50


def test_no_page_asks_for_anything_or_runs_anything(reports: Any) -> None:
    for _client, _lang, name, page in pages(reports):
        assert not page.select("iframe, object, embed, link, base")
        assert len(page.select("script, form")) == (2 if name == "what_if.html" else 0)
        addresses = [tag[name] for tag in page.find_all(True) if isinstance(tag, Tag) for name in ("href", "src")
                     if tag.has_attr(name)]  # fmt: skip
        assert all(re.fullmatch(r"#\S+|[a-z_]+\.html", str(address)) for address in addresses)
        assert not page.find_all(style=True)
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert isinstance(policy, Tag)
        assert "default-src 'none'" in str(policy["content"])
        assert "unsafe" not in str(policy["content"])


def test_pictures_can_be_told(reports: Any) -> None:
    for client, lang, name, page in pages(reports):
        for picture in page.select("svg"):
            title = picture.find("title")
            assert title is not None
            assert len(title.get_text().split()) > 5, f"{client} {lang} {name}"
        ids = [tag["id"] for tag in page.find_all(id=True)]
        assert len(ids) == len(set(map(str, ids))), f"{client} {lang} {name}: an id stands twice"


def test_headings_are_in_order(reports: Any) -> None:
    for client, lang, name, page in pages(reports):
        levels = [int(tag.name[1]) for tag in page.find_all(re.compile("^h[1-6]$"))]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels)), (client, lang, name)


def test_pages_stay_small(reports: Any) -> None:
    for report in reports.values():
        assert all(path.stat().st_size < 300_000 for path in report.folder.iterdir())


@pytest.mark.parametrize("client", CLIENTS)
def test_result_is_as_agreed(client: str) -> None:
    agreed = json.loads((GOLDEN / f"{client}.json").read_text("utf-8"))
    assert json.loads(json.dumps(result(client))) == agreed

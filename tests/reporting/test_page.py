"""Every chart and table for engagements in every state: each says something sensible, none breaks, none shows 'nan'."""

import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from ruamel.yaml import YAML

from commplan import charts, tables
from commplan.errors import WorkspaceError
from commplan.knowledge import items, quick_items
from commplan.reporting.page import Page, open_page
from tests.reporting.conftest import EXPORT

HOSTILE = "<script>alert(1)</script> \"&' {{ 7*7 }} {x} $x$ %s \u202e"
LONG = "A very long name that somebody pasted from a tender document without looking " * 4
CLIENT = {"name": "Acme", "currency": "EUR", "languages": ["en", "fr"]}


def levels(keys: list[str], level: int, **more: Any) -> dict[str, Any]:
    return {key: {"level": level, **more} for key in keys}


QUICK, ALL = list(quick_items()), list(items())
HALF = {"date": "2026-10-05", "kind": "quick", "answers": levels(QUICK[::2], 1)}
YEARS = [
    {"date": "2025-10-05", "kind": "full", "answers": levels(ALL, 1)},
    {"date": "2026-10-05", "kind": "full", "answers": levels(ALL, 3, evidence="Seen") | levels(ALL[:5], 0)},
]
NONE_PARTS = ("audit", "personas", "objectives", "channels", "tools", "indicators", "decisions")
ENGAGEMENTS: dict[str, dict[str, Any]] = {
    "only_a_name": {"client": CLIENT},
    "quick_audit": {"client": CLIENT, "audit": [{"date": "2026-10-05", "answers": levels(QUICK, 2)}]},
    "half_the_answers": {"client": CLIENT, "audit": [HALF]},
    "two_audits_a_year_apart": {"client": CLIENT, "audit": YEARS},
    "everything_none": {
        "client": CLIENT,
        **dict.fromkeys(NONE_PARTS, "none"),
        "brand": {"axis": "none", "promise": "none", "value_proposition": "none", "media": "none", "values": "none"},
        "market": {"competitors": "none", "trends": "none", "opportunities": "none", "threats": "none"},
        "swot": {"strengths": "none", "weaknesses": "none", "opportunities": "none", "threats": "none"},
    },
    "hostile": {
        "client": CLIENT | {"name": HOSTILE, "average_order": "900 EUR", "margin": 0.4, "lead_to_sale": 0.2},
        "brand": {
            "promise": HOSTILE, "value_proposition": LONG,
            "positioning": {"criterion_x": HOSTILE, "criterion_y": LONG, "x": 1, "y": 1},
            "media": [{"id": "m", "title": HOSTILE, "says": LONG, "axis": "yes"}],
        },
        "market": {
            "competitors": [{"id": "c", "title": LONG, "messages": [HOSTILE], "value_proposition": HOSTILE}],
            "trends": [{"id": "t", "title": HOSTILE}],
            "threats": [{"id": "f", "title": HOSTILE, "kind": "market", "evidence": "none"}],
        },
        "channels": [{"id": "a", "title": HOSTILE, "state": "kept", "exported_as": ["google_ads"]}],
        "objectives": [{"id": "o", "title": HOSTILE, "target": 40, "indicator": "i", "unit": HOSTILE}],
        "indicators": [{"id": "i", "title": LONG, "reads": "conversions"}],
        "tools": [{"id": "x", "title": HOSTILE, "job": LONG}, {"id": "y", "title": LONG, "category": "crm"}],
        "swot": {"strengths": [{"id": "s", "title": HOSTILE}], "options": [
            {"id": "p", "title": LONG, "inside": "s", "outside": "nowhere"}]},
        "decisions": [{"month": "2026-10", "learned": [HOSTILE], "decisions": [{"id": "d", "title": HOSTILE}]}],
        "audit": [{"date": "2026-10-05", "answers": levels(QUICK, 0, evidence=HOSTILE)}],
    },
}  # fmt: skip


def write(root: Path, parts: dict[str, Any], *, export: bool) -> None:
    folder = root / "client_data" / "acme"
    (folder / "exports").mkdir(parents=True)
    for part, content in parts.items():
        with (folder / f"{part}.yaml").open("w", encoding="utf-8") as file:
            YAML(typ="safe").dump(content, file)
    if export:
        (folder / "exports" / "ads.csv").write_text(EXPORT, encoding="utf-8")


@pytest.fixture(scope="module", params=ENGAGEMENTS)
def root(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp(request.param)
    write(made, ENGAGEMENTS[request.param], export=request.param in ("hostile", "everything_none"))
    return made


@pytest.fixture(scope="module", params=["fr", "en"])
def page(request: pytest.FixtureRequest, root: Path) -> Page:
    return open_page("acme", "2026-10", lang=request.param, workspace=root)


@pytest.mark.parametrize("stem", [*charts.stems(), *tables.stems()])
def test_every_unit_says_something_sensible(page: Page, stem: str) -> None:
    shown = page.show(stem)
    seen = BeautifulSoup(str(shown.markup), "html.parser")
    text = seen.get_text(" ").replace(HOSTILE, "")
    assert text.strip()
    assert shown.text.strip()
    assert not re.search(r"\b(nan|NaN|None|NaT|inf)\b", text), text
    assert seen.find("script") is None
    assert not [
        tag for tag in seen.find_all(True) if tag.has_attr("style") or any(name.startswith("on") for name in tag.attrs)
    ]


@pytest.mark.parametrize("stem", [stem for stem in tables.stems() if tables.table(stem).lead])
def test_every_lead_can_stand_alone(page: Page, stem: str) -> None:
    assert page.lead(stem).text.strip()


def test_page_shows_itself_in_a_cell(page: Page) -> None:
    assert "2026" in page._repr_html_()


def test_month_and_client_are_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMPLAN_CLIENT", raising=False)
    write(tmp_path, ENGAGEMENTS["only_a_name"], export=False)
    with pytest.raises(WorkspaceError, match="Known clients: acme"):
        open_page(workspace=tmp_path)
    with pytest.raises(WorkspaceError, match="say which"):
        open_page("acme", workspace=tmp_path)

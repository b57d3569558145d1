"""Over a hundred hostile texts in text fields, file names and export cells: nothing runs, nothing breaks the layout."""

import csv
import io
import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from ruamel.yaml import YAML

from commplan.engagement.read import FILES, open_engagement
from commplan.reporting.companions.cells import looks_like_a_formula
from commplan.reporting.report import Report
from commplan.reporting.run import run
from commplan.widgets.shape import Shape, shape_of
from tests.demo.conftest import ROOT

CLIENT = "demo-menuiserie-valmont"
CORPUS: list[str] = YAML(typ="safe").load((Path(__file__).parent / "injections.yaml").read_text("utf-8"))
SAFE = ("none", "aucun", "aucune")


def hostile(node: Any, shape: Shape | None, texts: Iterator[str]) -> Any:
    """The same content with another hostile text in each text field."""
    if shape is None or node is None:
        return node
    if shape.kind == "text" and not (isinstance(node, str) and node.strip().lower() in SAFE):
        return next(texts)
    if isinstance(node, list):
        return [hostile(each, shape.item, texts) for each in node]
    if isinstance(node, dict) and shape.kind == "group":
        return {key: hostile(each, shape.fields.get(key), texts) for key, each in node.items()}
    return node


def with_hostile_cells(content: bytes, texts: Iterator[str]) -> bytes:
    """An export of Google Ads whose campaigns are called as they like."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    names = {
        name: next(texts).replace("\n", " ").replace("\r", " ")
        for name in sorted({row[0] for row in rows[3:] if len(row) > 5})
    }
    kept = [
        [names.get(row[0], row[0]), *row[1:]] if rank >= 3 and len(row) > 5 else row for rank, row in enumerate(rows)
    ]
    out = io.StringIO()
    csv.writer(out).writerows(kept)
    return out.getvalue().encode()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Report:
    root = tmp_path_factory.mktemp("hostile")
    for name in ("notebooks", f"client_data/{CLIENT}"):
        shutil.copytree(ROOT / name, root / name)
    folder, texts = root / "client_data" / CLIENT, itertools.cycle(CORPUS)
    for part in FILES:
        path = folder / f"{part}.yaml"
        if path.is_file() and part != "mapping":
            content = hostile(YAML(typ="safe").load(path.read_text("utf-8")), shape_of(part), texts)
            with path.open("w", encoding="utf-8") as file:
                YAML().dump(content, file)
    (folder / "scenarios" / "without-meta.yaml").unlink()
    with (folder / "scenarios" / "x.yaml").open("w", encoding="utf-8") as file:
        YAML().dump({"title": CORPUS[4], "note": CORPUS[6], "changes": {"channels": {"meta-ads": "0 EUR"}}}, file)
    google = folder / "exports" / "google-ads-2026-10-31.csv"
    google.write_bytes(with_hostile_cells(google.read_bytes(), texts))
    google.rename(google.with_name('"><img src=x onerror=window.pwned=1>&{{7*7}}.csv'))
    assert open_engagement(folder).channels
    return run(CLIENT, month="2026-10", lang="en", workspace=root, also=["csv", "xlsx", "ics"], allow="a test")


def test_there_are_enough_and_no_two_alike() -> None:
    assert len(CORPUS) >= 100
    assert len(set(CORPUS)) == len(CORPUS)


@pytest.mark.parametrize("width", [360, 1200])
def test_nothing_runs_is_fetched_or_breaks_the_layout(browser: Browser, made: Report, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    seen: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    for path in sorted(made.folder.glob("*.html")):
        asked.clear()
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("window.pwned") is None, path.name
        assert asked == [path.as_uri()]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        ours = 1 if path.name == "what_if.html" else 0
        assert page.locator("script").count() == ours
        for tag in ("iframe", "object", "embed", "base", "link", "main main", "h1 ~ h1", "img:not(.logo)"):
            assert page.locator(tag).count() == 0, (path.name, tag)
        assert page.locator("form").count() == ours
        assert page.is_visible("footer"), path.name
        assert page.locator("[onerror], [onload], [onclick], [onfocus], [ontoggle], main [style]").count() == 0
    assert seen == []
    page.context.close()


def test_texts_are_shown_as_they_were_typed(made: Report) -> None:
    from bs4 import BeautifulSoup

    shown = " ".join(" ".join(BeautifulSoup(path.read_text("utf-8"), "html.parser").get_text(" ").split())
                     for path in made.folder.glob("*.html"))  # fmt: skip
    plain = [text for text in CORPUS if len(text) < 60 and text.isascii() and "\n" not in text and "\t" not in text]
    missing = [text for text in plain if " ".join(text.split()) not in shown]
    assert len(missing) < len(plain) * 0.35, missing  # what stands in a field that no page shows


def test_tables_that_leave_carry_no_live_formula(made: Report) -> None:
    from openpyxl import load_workbook

    (tasks,) = made.folder.glob("*-tasks.csv")
    cells = [cell for row in csv.reader(io.StringIO(tasks.read_text("utf-8-sig"))) for cell in row]
    assert cells
    assert not [cell for cell in cells if looks_like_a_formula(cell) and not cell.startswith("'")]
    (workbook,) = made.folder.glob("*.xlsx")
    ours = ("SUM", "SUBTOTAL")
    for sheet in load_workbook(workbook):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f" or any(name in str(cell.value) for name in ours), (sheet.title, cell.value)

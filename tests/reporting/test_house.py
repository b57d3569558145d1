import json
import re
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from commplan.engagement.workspace import Workspace
from commplan.errors import ReportError
from commplan.reporting.away.bundle import packed, unpacked
from commplan.reporting.house import house_files, template_of
from commplan.reporting.run import run
from commplan.reporting.unchanged import Wanted, ingredients

ROOT = Path(__file__).parents[2]
SHOW = 'page.show("channels")'
OWN = '{% extends "commplan/index.html.j2" %}{% block footer %}<p>Ours</p>{% endblock %}'


def with_template(root: Path, page: str = OWN) -> Path:
    folder = root / "template"
    folder.mkdir()
    (folder / "conf.json").write_text('{"base_template": "commplan"}', encoding="utf-8")
    (folder / "index.html.j2").write_text(page, encoding="utf-8")
    return folder


def test_without_a_folder_ours_is_used(tmp_path: Path) -> None:
    (tmp_path / "template").mkdir()
    assert template_of(tmp_path) is None
    assert house_files(tmp_path, ("pptx",)) == []


def test_the_agencys_template_is_used_and_named_in_the_manifest(make: Any) -> None:
    root = make(SHOW)
    with_template(root)
    report = run("acme", workspace=root)
    assert "<p>Ours</p>" in report.index.read_text("utf-8")
    inputs = json.loads((report.folder / "manifest.json").read_text("utf-8"))["inputs"]
    assert {"template:conf.json", "template:index.html.j2"} <= set(inputs)


@pytest.mark.parametrize(("page", "told"), [
    ('{% extends "commplan/index.html.j2" %}\n{% block footer %}', "index.html.j2:2"),
    ('{% extends "commplan/nothing.html.j2" %}', "nothing.html.j2"),
    ("{{ resources.commplan.frame.nowhere.at_all }}", "nowhere"),
])  # fmt: skip
def test_a_mistake_in_it_is_a_sentence_and_the_old_report_stays(make: Any, page: str, told: str) -> None:
    root = make(SHOW)
    before = run("acme", workspace=root).index.read_bytes()
    with_template(root, page)
    with pytest.raises(ReportError) as raised:
        run("acme", workspace=root)
    assert told in str(raised.value)
    assert (root / "reports" / "acme" / "2026-10" / "index.html").read_bytes() == before


def test_what_an_agency_brings_changes_a_report_and_travels_with_it(make: Any, tmp_path: Path) -> None:
    root = make(SHOW)
    wanted = Wanted("acme", also=("pptx",))
    plain = ingredients(Workspace(root), wanted).inside
    with_template(root)
    (root / "slides.pptx").write_bytes(b"a master")
    assert ingredients(Workspace(root), wanted).inside != plain
    unpacked(packed(Workspace(root), "acme", {"also": ["pptx"]}).content, tmp_path / "there")
    assert (tmp_path / "there" / "slides.pptx").read_bytes() == b"a master"
    assert (tmp_path / "there" / "template" / "index.html.j2").read_text("utf-8") == OWN


@pytest.mark.parametrize("page", ["template.md", "template.fr.md"])
def test_the_example_of_a_template_is_used(page: str, make: Any) -> None:
    root = make(SHOW)
    text = (ROOT / "docs" / page).read_text("utf-8")
    for name, content in re.findall(r"`(template/[\w.]+)`[^\n]*\n\n```\w+\n(.*?)```", text, re.DOTALL):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    assert {path.name for path in (root / "template").iterdir()} == {"conf.json", "index.html.j2", "style.css"}
    made = BeautifulSoup(run("acme", workspace=root).index.read_text("utf-8"), "html.parser")
    assert made.select_one("header .agency") is not None
    assert made.select_one("header .client") is not None
    assert "rue des Fictions" in made.select_one("footer").text
    assert ".agency" in made.select_one("style").text

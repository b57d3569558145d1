import io
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from commplan.model.text import LANGUAGES, Lang
from commplan.reporting.companions.formats.pptx import write
from commplan.reporting.companions.master import MASTER
from commplan.reporting.companions.material import Material
from tests.reporting.companions.conftest import HOSTILE, ROOT, VALMONT, WREN


def deck_of(material: Material) -> Any:
    ((name, content),) = write(material).items()
    assert name == f"{material.engagement.key}-{material.month}.pptx"
    return Presentation(io.BytesIO(content))


def texts(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("client", [VALMONT, WREN])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_slide_per_decision_and_everything_on_the_slide(demo: Any, client: str, lang: Lang) -> None:
    material = demo(client, lang)
    deck = deck_of(material)
    word = "Décision" if lang == "fr" else "Decision"
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert sum(title.startswith(word) for title in titles) == 3
    assert material.page.lead("headline").text in texts(deck.slides[1])
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height
        assert not any(wrong in texts(slide) for wrong in ("nan", "None", "{"))


def test_charts_are_native_and_hold_the_figures(demo: Any) -> None:
    charts = [shape.chart for slide in deck_of(demo(VALMONT, "en")).slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) == 2
    months, costs = charts
    assert len(list(months.plots[0].categories)) == 13
    assert [series.name for series in months.plots[0].series] == ["Advertising (EUR)", "Results that platforms count"]
    sheet = load_workbook(io.BytesIO(costs.part.chart_workbook.xlsx_part.blob)).active
    assert sheet is not None
    assert sheet["B2"].value == pytest.approx(costs.plots[0].series[0].values[0])


def test_the_agencys_own_master_is_used(demo: Any, tmp_path: Path) -> None:
    own = Presentation()
    own.slide_layouts[0].name = "Our cover"
    own.slide_width = 10_000_000
    folder = tmp_path / "client_data" / VALMONT
    folder.mkdir(parents=True)
    own.save(str(tmp_path / MASTER))
    material = demo(VALMONT, "en")
    moved = replace(material, page=replace(material.page, folder=folder))
    deck = deck_of(moved)
    assert deck.slide_width == 10_000_000
    assert deck.slides[0].slide_layout.name == "Our cover"


def test_same_bytes_each_time_and_no_clock_inside(demo: Any) -> None:
    first, second = write(demo(VALMONT, "fr")), write(demo(VALMONT, "fr"))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(next(iter(first.values())))) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        inside = [parts.read(name) for name in parts.namelist() if name.endswith(".xlsx")]
    for workbook in inside:
        core = zipfile.ZipFile(io.BytesIO(workbook)).read("docProps/core.xml")
        assert b"2000-01-01T00:00:00Z" in core


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_of_clients_stay_texts(small: Any, text: str) -> None:
    decision = {"id": "d", "title": text, "state": "asked", "if_not": text}
    deck = deck_of(small(client={"name": text}, decisions=[{"month": "2026-10", "decisions": [decision]}]))
    assert len(deck.slides) >= 4


def test_a_client_of_whom_little_is_known_gets_slides_too(small: Any) -> None:
    deck = deck_of(small())
    assert len(deck.slides) == 3


def test_long_names_and_marks_that_no_file_may_hold_still_give_slides(small: Any) -> None:
    name = "Anticonstitutionnellement\x0b\x01 " * 40
    decision = {"id": "d", "title": name, "state": "asked", "if_not": name}
    goals = [{"id": f"o{rank}", "title": name, "target": 3, "indicator": "i"} for rank in range(12)]
    deck = deck_of(small("fr", client={"name": name}, decisions=[{"month": "2026-10", "decisions": [decision]}],
                         objectives=goals, indicators=[{"id": "i", "title": name, "readings": {"2026-10": 2}}],
                         plan={"actions": [{"id": f"a{rank}", "title": name} for rank in range(40)]}))  # fmt: skip
    shown = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert max(map(len, shown)) <= 90
    assert sum(title.startswith("Décision") and title.endswith("…") for title in shown) == 1


PROGRAM = """
import hashlib
from tests.reporting.companions.conftest import opened, VALMONT
from commplan.reporting.companions.formats import eml, pptx
material = opened(VALMONT, "fr")
for made in (pptx.write(material), eml.write(material)):
    print(hashlib.sha256(b"".join(made.values())).hexdigest())
"""


def test_slides_and_draft_have_the_same_bytes_in_every_process() -> None:
    told = {subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, cwd=ROOT,
                           env={"PATH": "", "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}).stdout
            for seed in ("1", "2")}  # fmt: skip
    assert len(told) == 1

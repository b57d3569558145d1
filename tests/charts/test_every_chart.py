"""What holds for every chart, whatever the client: short titles, figures in words, and a picture fit for a page."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import matplotlib as mpl
import pytest

from commplan.charts import chart, stems, svg
from commplan.knowledge.say import Say

ROOT = Path(__file__).parents[2]
SCENES = ("plain", "alone", "twelve", "zero", "negative", "hostile")
WRONG = re.compile(r"\bnan\b|\bNone\b|NaT|\{|\}|\binf\b")


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest, scene_of: Any) -> Any:
    return scene_of(request.param)


@pytest.fixture(params=stems())
def stem(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def drawn(stem: str, scene: Any, data_of: Any, speak: Any) -> tuple[Any, Say, str]:
    parts, rows = scene
    frame, say = data_of(stem, rows, **parts), speak(stem)
    return frame, say, svg(chart(stem).draw(frame, say), prefix=stem, alt=chart(stem).alt(frame, say))


def test_words_are_whole_and_titles_short(stem: str, drawn: tuple[Any, Say, str]) -> None:
    frame, say, _ = drawn
    title, subtitle, alt = (speak(frame, say) for speak in (chart(stem).title, chart(stem).subtitle, chart(stem).alt))
    assert title
    assert len(title.split(" ")) <= 15, title
    for text in (title, subtitle, alt):
        assert not WRONG.search(text), text


def test_picture_can_stand_inside_a_page(stem: str, drawn: tuple[Any, Say, str]) -> None:
    frame, say, text = drawn
    root = ElementTree.fromstring(text)  # noqa: S314 (our own drawing)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"style", "script", "metadata", "image"}
    assert not [element for element in root.iter() if {"style", "onload", "class"} & set(element.attrib)]
    assert not WRONG.search(re.sub(r'\sd="[^"]*"', "", text))
    assert len(text.encode()) < 26_000
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", title.get("id"))
    assert title.text == chart(stem).alt(frame, say)


def test_ids_belong_to_the_picture_and_are_all_there(stem: str, drawn: tuple[Any, Say, str]) -> None:
    _, _, text = drawn
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert all(name.startswith(f"{stem}-") for name in ids)
    assert set(re.findall(r'(?:href="|url\()#([^")]+)', text)) <= set(ids)


def test_letters_fit_the_page_and_take_its_colour(drawn: tuple[Any, Say, str]) -> None:
    root = ElementTree.fromstring(drawn[2])  # noqa: S314 (our own drawing)
    letters = [element for element in root.iter() if element.tag.endswith("}text")]
    for element in letters:
        assert element.get("fill") == "currentColor"
        assert float(str(element.get("font-size")).removesuffix("px")) >= 11
        assert -1 <= float(str(element.get("x"))) <= 721
    assert "#202124" not in drawn[2]


def test_every_column_has_a_heading_and_cells_that_can_be_said(stem: str, drawn: tuple[Any, Say, str]) -> None:
    frame, say, _ = drawn
    assert {column.name for column in chart(stem).columns} <= set(frame.columns)
    for column in chart(stem).columns:
        assert say(f"columns.{column.name}")
        for value in frame[column.name].dropna():
            assert not WRONG.search(say.words.format_field(value, "" if column.kind == "text" else column.kind))


def test_nothing_to_show_is_said(stem: str, data_of: Any, speak: Any) -> None:
    parts = dict.fromkeys(("audit", "channels", "objectives", "indicators"), ())
    frame, say = data_of(stem, **parts), speak(stem)
    assert frame.empty
    assert {column.name for column in chart(stem).columns} <= set(frame.columns)
    assert chart(stem).title(frame, say) == chart(stem).alt(frame, say) == say("empty")
    assert chart(stem).subtitle(frame, say) == ""
    assert say("empty") in svg(chart(stem).draw(frame, say), prefix=stem, alt=say("empty"))


def test_settings_of_the_reader_change_nothing(stem: str, scene_of: Any, data_of: Any, en: Any) -> None:
    parts, rows = scene_of("plain")
    frame, say = data_of(stem, rows, **parts), en(stem)
    before = svg(chart(stem).draw(frame, say), prefix=stem, alt="")
    with mpl.rc_context({"font.size": 30, "lines.linewidth": 9, "svg.fonttype": "path", "axes.facecolor": "red"}):
        kept = dict(mpl.rcParams)
        assert svg(chart(stem).draw(frame, say), prefix=stem, alt="") == before
        assert dict(mpl.rcParams) == kept


def test_frame_is_not_changed_by_drawing(stem: str, scene_of: Any, data_of: Any, en: Any) -> None:
    parts, rows = scene_of("plain")
    frame = data_of(stem, rows, **parts)
    before = frame.copy()
    chart(stem).draw(frame, en(stem))
    assert frame.equals(before)


PROGRAM = """
import hashlib
from commplan.charts import chart, stems, svg
from commplan.knowledge import words
from commplan.knowledge.say import say
from commplan.model.case import Case, supply
from commplan.model.engagement import Engagement
from tests.charts.conftest import SCENES
for name, (parts, rows) in SCENES.items():
    case = Case(Engagement.model_validate({"key": "a", **parts}), "2026-10", performance=rows)
    for stem in stems():
        one, spoken = chart(stem), say(f"charts/{stem}", words("fr"))
        frame = one.data(**supply(one.data, case.available()))
        text = svg(one.draw(frame, spoken), prefix=stem, alt=one.alt(frame, spoken))
        print(name, stem, hashlib.sha256(text.encode()).hexdigest())
"""


def test_another_process_writes_the_same_bytes() -> None:
    written = [
        subprocess.run([sys.executable, "-W", "error", "-c", PROGRAM], env={**os.environ, "PYTHONHASHSEED": seed},
                       capture_output=True, text=True, check=True, cwd=ROOT).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert written[0].count("\n") == len(SCENES) * len(stems())
    assert written[0] == written[1]

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from commplan.errors import ReportError
from commplan.reporting.companions.master import MASTER, master_of, opened_master


def used(path: Path) -> Path:
    """A presentation that an agency has shown to somebody."""
    deck: Any = Presentation()
    deck.slide_layouts[0].name = "Our cover"
    for title in ("Of another client", "Second"):
        deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text_frame.text = title
    deck.save(str(path))
    return path


def test_the_clients_own_master_comes_before_that_of_the_workspace(tmp_path: Path) -> None:
    folder = tmp_path / "client_data" / "acme"
    folder.mkdir(parents=True)
    assert master_of(folder) is None
    (tmp_path / MASTER).touch()
    assert master_of(folder) == tmp_path / MASTER
    (folder / MASTER).touch()
    assert master_of(folder) == folder / MASTER


def test_slides_of_the_master_are_left_out_and_nothing_of_them_stays_in_the_file(tmp_path: Path) -> None:
    deck = opened_master(used(tmp_path / MASTER))
    assert (len(deck.slides), deck.slide_layouts[0].name) == (0, "Our cover")
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text_frame.text = "New"
    held = io.BytesIO()
    deck.save(held)
    with zipfile.ZipFile(held) as parts:
        names = parts.namelist()
        assert not any(b"Of another client" in parts.read(name) for name in names)
    assert [name for name in names if name.startswith("ppt/slides/slide")] == ["ppt/slides/slide1.xml"]
    assert not any("thumbnail" in name or name.endswith("app.xml") for name in names)
    assert Presentation(held).slides[0].shapes.title.text_frame.text == "New"


@pytest.mark.parametrize("damage", ["no zip", "empty zip", "cut", "xml"])
def test_a_damaged_master_is_named_with_what_to_do(tmp_path: Path, damage: str) -> None:
    path = used(tmp_path / MASTER)
    content = path.read_bytes()
    if damage == "no zip":
        path.write_bytes(b"Not a presentation")
    elif damage == "cut":
        path.write_bytes(content[: len(content) // 2])
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist() if damage == "xml" else ():
                new.writestr(name, b"<p" if name == "ppt/presentation.xml" else old.read(name))
    with pytest.raises(ReportError, match=r"slides\.pptx should be a PowerPoint presentation"):
        opened_master(path)

from pathlib import Path
from typing import Any

import pytest

from commplan.engagement.save import open_file, save
from commplan.errors import WorkspaceError


def add(content: Any) -> None:
    content["axis"] = "Made nearby"


def test_comments_and_order_stay(tmp_path: Path) -> None:
    path = tmp_path / "brand.yaml"
    path.write_text(
        '# who we are\nidentity: "Joiners"  # said by the manager\n\n# how we speak\ntone: calm\n', encoding="utf-8"
    )
    save(open_file(path), add)
    assert path.read_text("utf-8") == (
        '# who we are\nidentity: "Joiners"  # said by the manager\n\n# how we speak\ntone: calm\naxis: Made nearby\n'
    )


def test_file_of_comments_keeps_them_all(tmp_path: Path) -> None:
    path = tmp_path / "brand.yaml"
    path.write_text("## what this is for\n# axis: an example\n", encoding="utf-8")
    save(open_file(path), add)
    assert path.read_text("utf-8") == "## what this is for\n# axis: an example\n\naxis: Made nearby\n"


def test_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    save(open_file(tmp_path / "brand.yaml"), add)
    assert (tmp_path / "brand.yaml").read_text("utf-8") == "axis: Made nearby\n"


def test_saving_twice_in_a_row_goes_on_from_the_new_state(tmp_path: Path) -> None:
    opened = save(open_file(tmp_path / "brand.yaml"), add)
    save(opened, lambda content: content.update(tone="calm"))
    assert (tmp_path / "brand.yaml").read_text("utf-8") == "axis: Made nearby\ntone: calm\n"


def test_somebody_else_s_change_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "brand.yaml"
    opened = open_file(path)
    path.write_text("axis: theirs\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="changed elsewhere"):
        save(opened, add)
    assert path.read_text("utf-8") == "axis: theirs\n"


def test_change_that_fails_leaves_the_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "brand.yaml"
    path.write_text("axis: ours\n", encoding="utf-8")

    def broken(_content: Any) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        save(open_file(path), broken)
    assert [each.name for each in tmp_path.iterdir()] == ["brand.yaml"]
    assert path.read_text("utf-8") == "axis: ours\n"


def test_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    opened = open_file(tmp_path / "gone" / "brand.yaml")
    with pytest.raises(WorkspaceError, match="Cannot write"):
        save(opened, add)

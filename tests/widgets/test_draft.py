from pathlib import Path

from commplan.widgets.draft import FOLDER, Draft, drop_draft, read_draft, write_draft


def test_a_draft_comes_back_as_it_was_and_can_be_dropped(tmp_path: Path) -> None:
    draft = Draft([{"title": "été", "x": None}], "d")
    assert write_draft(tmp_path, "objectives", draft)
    assert read_draft(tmp_path, "objectives") == draft
    assert read_draft(tmp_path, "personas") is None
    drop_draft(tmp_path, "objectives")
    drop_draft(tmp_path, "objectives")
    assert read_draft(tmp_path, "objectives") is None


def test_a_torn_draft_is_none(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    for text in ("", "{", "[]", '{"content": 1}'):
        (tmp_path / FOLDER / "swot.json").write_text(text, encoding="utf-8")
        assert read_draft(tmp_path, "swot") is None


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way", encoding="utf-8")
    assert not write_draft(tmp_path, "swot", Draft({}, ""))

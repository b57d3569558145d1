import datetime as dt
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from commplan.engagement.answers import LARGEST, read_answers
from commplan.errors import EngagementError, WorkspaceError
from commplan.knowledge import words
from tests.engagement.filled_in import filled_in

IDENTITY, AXIS = "foundations/identity", "foundations/central_axis"


@pytest.mark.parametrize(
    ("written", "level"),
    [(0, 0), (4, 4), ("3", 3), (2.0, 2), (" 1 ", 1), ("sans objet", None), ("Not applicable", None)],
)
def test_level_however_it_is_typed(tmp_path: Path, written: Any, level: int | None) -> None:
    filled = read_answers(filled_in(tmp_path / "a.xlsx", {IDENTITY: (written, "Charte", None)}))
    told = filled.answers[IDENTITY]
    assert (told.level, told.evidence, told.note) == (level, "Charte", "")
    assert (filled.kind, filled.by, filled.date, filled.unanswered) == ("quick", "Ana", dt.date(2026, 11, 30), 19)


def test_everything_typed_is_read_as_text(tmp_path: Path) -> None:
    given = (3, "=1+1", dt.datetime.fromisoformat("2026-10-01"))
    told = read_answers(filled_in(tmp_path / "a.xlsx", {IDENTITY: given}, kind="full")).answers[IDENTITY]
    assert (told.evidence, told.note) == ("=1+1", "2026-10-01")


@pytest.mark.parametrize("written", [5, -1, 2.5, "haut", True, None, "=2"])
def test_wrong_level_names_sheet_and_cell(tmp_path: Path, written: Any) -> None:
    path = filled_in(tmp_path / "a.xlsx", {IDENTITY: (written, "x", None), AXIS: (9, None, None)})
    with pytest.raises(EngagementError) as raised:
        read_answers(path)
    first, second = raised.value.problems
    assert str(first).startswith("a.xlsx:10: Audit!E10: expected a level from 0 to 4")
    assert str(second).endswith("found 9")
    assert "un niveau de 0 à 4" in first.phrase(words("fr"))  # type: ignore[attr-defined]


@pytest.mark.parametrize(("day", "found"), [(None, "nothing"), ("demain", "demain")])
def test_day_is_needed(tmp_path: Path, day: Any, found: str) -> None:
    path = filled_in(tmp_path / "a.xlsx", {IDENTITY: (3, None, None)}, day=day)
    with pytest.raises(EngagementError, match=f"Audit!C3: expected a day.*found {found}"):
        read_answers(path)
    assert read_answers(path, day=dt.date(2026, 12, 1)).date == dt.date(2026, 12, 1)


def test_question_that_is_not_one_or_stands_twice(tmp_path: Path) -> None:
    path = filled_in(tmp_path / "a.xlsx", {IDENTITY: (3, None, None), AXIS: (2, None, None)})
    book = openpyxl.load_workbook(path)
    book.active["A11"], book.active["A12"], book.active["E12"] = "foundations/identity", "foundations/other", 1
    book.save(path)
    with pytest.raises(EngagementError) as raised:
        read_answers(path)
    assert [str(each).split(": expected")[0] for each in raised.value.problems] == [
        "a.xlsx:11: Audit!A11", "a.xlsx:12: Audit!A12"]  # fmt: skip


def test_what_is_no_questionnaire_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "other.xlsx")
    (tmp_path / "text.xlsx").write_text("no workbook", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "broken.xlsx", "w") as parts:
        parts.writestr("[Content_Types].xml", "<no xml")
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", bytes(LARGEST + 1))
    for name in ("other.xlsx", "text.xlsx", "broken.xlsx", "bomb.xlsx"):
        with pytest.raises(WorkspaceError, match="not a questionnaire"):
            read_answers(tmp_path / name)
    with pytest.raises(WorkspaceError, match="does not exist"):
        read_answers(tmp_path / "gone.xlsx")


def test_cell_left_far_away_costs_nothing(tmp_path: Path) -> None:
    path = filled_in(tmp_path / "a.xlsx", {IDENTITY: (3, None, None)})
    book = openpyxl.load_workbook(path)
    book.active["XFD1048576"] = "x"
    book.save(path)
    assert list(read_answers(path).answers) == [IDENTITY]

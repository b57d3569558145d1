from pathlib import Path
from typing import Any

import openpyxl
import pytest
from typer.testing import CliRunner

from commplan.cli import app
from commplan.engagement.read import open_part
from commplan.engagement.shipped import make_workspace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_workspace(tmp_path)
    folder = tmp_path / "client_data" / "acme"
    folder.mkdir(parents=True)
    (folder / "client.yaml").write_text("name: Acme\ncurrency: EUR\nlanguages: [en]\n", encoding="utf-8")
    return tmp_path


def call(root: Path, *args: str) -> Any:
    return CliRunner().invoke(app, ["audit", "acme", "-w", str(root), *args])


@pytest.mark.parametrize("full", [[], ["--full"]])
def test_questions_go_out_and_answers_come_back(root: Path, full: list[str]) -> None:
    file = root / "questions.xlsx"
    sent = call(root, "--xlsx", str(file), "--date", "2026-11-30", *full)
    assert sent.exit_code == 0, sent.output
    assert not (root / "client_data" / "acme" / "audit.yaml").exists()
    book = openpyxl.load_workbook(file)
    book.active["E10"], book.active["E11"] = 3, "not applicable"
    book.save(file)
    came = call(root, "--from", str(file))
    assert came.exit_code == 0, came.output
    assert "1\u00a0new or changed answer in" in came.output
    (audit,) = open_part(root / "client_data" / "acme", "audit")
    assert audit.kind == ("full" if full else "quick")
    assert {key: answer.level for key, answer in audit.answers.items()} == {"foundations/identity": 3}
    assert list(audit.not_applicable) == ["foundations/central_axis"]


def test_nothing_is_written_over(root: Path) -> None:
    file = root / "questions.xlsx"
    file.write_text("somebody's answers", encoding="utf-8")
    again = call(root, "--xlsx", str(file))
    assert again.exit_code == 2
    assert "already there" in again.output
    assert file.read_text("utf-8") == "somebody's answers"


def test_what_cannot_be_done_is_said(root: Path) -> None:
    both = call(root, "--xlsx", "a.xlsx", "--from", "b.xlsx")
    assert (both.exit_code, "do not go together" in both.output) == (2, True)
    assert call(root, "--xlsx", str(root / "no" / "folder" / "a.xlsx")).exit_code == 2
    assert call(root, "--from", str(root / "gone.xlsx")).exit_code == 2

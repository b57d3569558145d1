from pathlib import Path

from typer.testing import CliRunner

from commplan.cli import app


def test_release_asks_for_the_note_in_a_sentence(tmp_path: Path, monkeypatch: object) -> None:
    runner = CliRunner()
    assert runner.invoke(app, ["init", str(tmp_path / "w")]).exit_code == 0
    made = runner.invoke(app, ["new", "acme", "--workspace", str(tmp_path / "w")])
    assert made.exit_code == 0, made.output
    told = runner.invoke(app, ["release", "acme", "--month", "2026-10", "--workspace", str(tmp_path / "w")])
    assert told.exit_code != 0
    assert "Traceback" not in told.output

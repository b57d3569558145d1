"""What docs/assistants.md says is so: the commands exist and answer in the form that is described."""

import json
from pathlib import Path

from typer.testing import CliRunner

from commplan.cli import app

ROOT = Path(__file__).parents[2]


def test_the_check_answers_with_the_fields_that_are_named() -> None:
    told = CliRunner().invoke(app, ["check", "demo-menuiserie-valmont", "--format", "json", "--workspace", str(ROOT)])
    found = json.loads(told.output)
    findings = found["findings"] if isinstance(found, dict) else found
    assert {"rule", "severity", "at"} <= set(findings[0])
    explained = CliRunner().invoke(app, ["explain", findings[0]["rule"]])
    assert explained.exit_code == 0


def test_every_file_it_names_is_there() -> None:
    text = (ROOT / "docs" / "assistants.md").read_text("utf-8")
    assert "docs/schema/" in text
    assert (ROOT / "docs" / "schema" / "objectives.json").is_file()
    export = next((ROOT / "client_data" / "demo-menuiserie-valmont" / "exports").glob("*.csv"))
    told = CliRunner().invoke(app, ["import", "--dry-run", str(export), "--format", "json"])
    assert told.exit_code == 0, told.output
    json.loads(told.output)

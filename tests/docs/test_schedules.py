"""The examples of docs/schedules.md are tried: their calendars mean what is said, their commands are ours and run."""

import configparser
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from typer.testing import CliRunner

from commplan.cli import app
from commplan.engagement.shipped import make_workspace

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "schedules.md").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", TEXT, re.DOTALL)


def commands() -> list[list[str]]:
    """Every command line of ours in the examples, without where it is installed."""
    found = re.findall(r"(?:^|[=&\s])(?:/srv/agency/\.venv/bin/)?(commplan batch[^\n]*)", TEXT)
    return [shlex.split(line)[1:] for line in found if "`" not in line]


def test_there_are_commands_in_all_three() -> None:
    assert len(commands()) >= 4
    assert (len(blocks("cron")), len(blocks("ini")), len(blocks("yaml"))) == (1, 2, 1)


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_every_command_runs(words: list[str], tmp_path: Path) -> None:
    make_workspace(tmp_path)
    own = [str(tmp_path) if word in ("/srv/agency", ".") else word for word in words]
    told = CliRunner().invoke(app, [*own, "--dry-run"])
    assert told.exit_code == 0, told.output


def test_lines_of_cron_have_five_fields_within_their_ranges() -> None:
    limits = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))
    lines = [line for line in blocks("cron")[0].splitlines() if line and not line.startswith("#")]
    assert len(lines) == 2
    for line in lines:
        for field, (low, high) in zip(line.split()[:5], limits, strict=True):
            assert field == "*" or all(low <= int(each) <= high for each in field.split("-"))
    crontab = shutil.which("crontab")
    if crontab is None:
        return
    checked = subprocess.run([crontab, "-T", "-"], input=blocks("cron")[0], text=True, capture_output=True, check=False)
    assert "bad" not in checked.stderr


def test_units_of_systemd_are_whole() -> None:
    service, timer = (configparser.ConfigParser(strict=True) for _ in range(2))
    service.optionxform = timer.optionxform = str  # type: ignore[assignment, method-assign]
    service.read_string(blocks("ini")[0])
    timer.read_string(blocks("ini")[1])
    assert service["Service"]["Type"] == "oneshot"
    assert service["Service"]["ExecStart"].startswith(f"{service['Service']['WorkingDirectory']}/")
    assert timer["Install"]["WantedBy"] == "timers.target"
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        assert re.fullmatch(r"\*-\*-\d\d \d\d:\d\d:\d\d", timer["Timer"]["OnCalendar"])
        return
    found = subprocess.run(
        [analyze, "calendar", timer["Timer"]["OnCalendar"]], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stderr


def test_the_workflow_runs_on_a_schedule_and_keeps_what_it_made() -> None:
    workflow = YAML(typ="safe").load(blocks("yaml")[0])
    assert workflow["on"]["schedule"] == [{"cron": "30 2 1 * *"}]
    steps = workflow["jobs"]["reports"]["steps"]
    assert any(step.get("run") == "commplan batch --workspace ." for step in steps)
    assert steps[-1]["if"] == "always()"

"""What may be in the repository, and what may not."""

import re
import subprocess
import tomllib
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path
from typing import Any

import nbformat
import pytest
from packaging.specifiers import SpecifierSet

from commplan.engagement.shipped import DEMO_PREFIX

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
MOST_CODE_CELLS, MOST_LINES = 12, 8


def tracked() -> list[str]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    return subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


def test_only_the_demo_clients_are_in_git() -> None:
    clients = {name.split("/")[1] for name in tracked() if name.startswith("client_data/")}
    assert clients
    assert all(client.startswith(DEMO_PREFIX) for client in clients)


def test_no_report_is_in_git() -> None:
    assert [name for name in tracked() if name.startswith("reports/")] == ["reports/.gitkeep"]


def test_top_level_is_what_people_expect() -> None:
    top = {name.split("/")[0] for name in tracked()}
    assert {"pyproject.toml", "notebooks", "commplan", "client_data", "reports", "tests"} <= top


def test_ci_calls_make_test_and_nothing_hidden() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith(("#", "set ", "cd "))] == ["make test"]


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def test_there_are_notebooks() -> None:
    assert {path.stem for path in NOTEBOOKS} >= {"0_summary", "1_audit", "4_steering"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_keeps_to_its_limits(path: Path) -> None:
    notebook = read(path)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(not cell.outputs and cell.execution_count is None for cell in code)
    assert len(code) <= MOST_CODE_CELLS
    for cell in code:
        assert len(cell.source.splitlines()) <= MOST_LINES
        assert not any(word in cell.source for word in ("def ", "class ", "for ", "while "))
    assert sum("parameters" in cell.metadata.get("tags", ()) for cell in code) == 1


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_speaks_both_languages(path: Path) -> None:
    spoken = [cell.metadata.get("tags", []) for cell in read(path).cells if cell.cell_type == "markdown"]
    assert [tags for tags in spoken if "fr" not in tags and "en" not in tags] == []
    assert sum("fr" in tags for tags in spoken) == sum("en" in tags for tags in spoken)


def test_notebook_parameters_are_the_same_everywhere() -> None:
    of_clients = [path for path in NOTEBOOKS if path.stem != "tour"]  # the tour makes a client of its own
    first = {next(cell.source for cell in read(path).cells if cell.cell_type == "code") for path in of_clients}
    assert len(first) == 1
    assert [line.split(" = ")[0] for line in first.pop().splitlines()] == ["client", "month", "lang", "workspace"]


def test_every_pinned_version_runs_on_the_oldest_python_that_is_promised() -> None:
    """A pin that needs Python 3.11.5 leaves those out whose system has 3.11.2."""
    oldest = (
        tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"].strip(">=") + ".0"
    )
    pinned = re.findall(r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE)
    wanted = {name: metadata(name).get("Requires-Python") for name in pinned if _is_installed(name)}
    assert len(wanted) > 100
    assert {name: need for name, need in wanted.items() if need and oldest not in SpecifierSet(need)} == {}


def _is_installed(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False

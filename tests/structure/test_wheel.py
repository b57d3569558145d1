"""What an installed wheel brings besides the code: templates where nbconvert looks, words, notebooks, demo clients."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as parts:
        return parts.namelist()


def test_template_of_nbconvert_is_where_nbconvert_looks(names: list[str]) -> None:
    home = "data/share/jupyter/nbconvert/templates/commplan/"
    found = {name.partition(home)[2] for name in names if home in name}
    assert found >= {"index.html.j2", "conf.json", "style.css"}


READ = (
    "commplan/shipped/notebooks/5_what_if.ipynb", "commplan/shipped/notebooks/forms.ipynb",
    "commplan/shipped/client_data/demo-wren-and-tide/client.yaml", "commplan/reporting/what_if/script.js",
    "commplan/reporting/portfolio/sort.js", "commplan/widgets/form.yaml", "commplan/widgets/whatif.ipynb",
)  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_what_the_code_reads_is_inside(names: list[str], name: str) -> None:
    assert name in names


def test_the_hook_for_commits_runs_our_check() -> None:
    (hook,) = YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert (hook["id"], hook["entry"]) == ("commplan-check", "commplan check")

"""A process that makes one client's report, tried from inside; each case has its own, for it is for good."""

import subprocess
import sys
from pathlib import Path

import pytest

BEGIN = """
import os, subprocess, sys
from pathlib import Path
from commplan.errors import CommplanError
from commplan.reporting.confine import confine
root = Path({root!r})
by_kernel = confine("anna", [root / "client_data", root / "reports"])
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("anna", "bert", ".trash"):
        folder = tmp_path / "client_data" / name
        folder.mkdir(parents=True)
        (folder / "client.yaml").write_text(f"name: {name}")
    (tmp_path / "client_data" / "README.md").write_text("loose")
    (tmp_path / "reports" / "anna").mkdir(parents=True)
    (tmp_path / "reports" / "bert").mkdir()
    (tmp_path / "reports" / "bert" / "index.html").write_text("bert")
    (tmp_path / "client_data" / "anna" / "innocent.csv").symlink_to(tmp_path / "client_data" / "bert" / "client.yaml")
    return tmp_path


def ran(root: Path, lines: str) -> str:
    code = BEGIN.format(root=str(root)) + lines
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


OTHERS = {
    "absolute": 'open(root / "client_data/bert/client.yaml")',
    "from the present folder": 'open("client_data/bert/client.yaml")',
    "by a way round": 'open(root / "client_data/anna/../bert/client.yaml")',
    "through a link": 'open(root / "client_data/anna/innocent.csv")',
    "as bytes": 'open(os.fsencode(root / "client_data/bert/client.yaml"))',
    "to write": 'open(root / "client_data/bert/new.yaml", "w")',
    "the report": 'open(root / "reports/bert/index.html")',
    "the list": 'os.listdir(root / "client_data/bert")',
    "moved here": 'os.rename(root / "client_data/bert/client.yaml", root / "client_data/anna/x.yaml")',
    "low down": 'os.open(root / "client_data/bert/client.yaml", os.O_RDONLY)',
    "going there": 'os.chdir(root / "client_data/bert")',
}


@pytest.mark.parametrize("how", OTHERS.values(), ids=OTHERS)
def test_another_client_is_refused_and_named(root: Path, how: str) -> None:
    tried = f"try:\n    {how}\nexcept CommplanError as error:\n    print(error)\nelse:\n    print('opened')"
    told = ran(root, tried)
    assert "opened" not in told
    assert all(name in told for name in ("anna", "bert", "client_data" if "reports" not in how else "reports"))
    assert (root / "client_data" / "bert" / "client.yaml").read_text() == "name: bert"


def test_ones_own_and_what_is_nobodys_stay_open(root: Path) -> None:
    own = """
print((root / "client_data/anna/client.yaml").read_text())
(root / "reports/anna/index.html").write_text("page")
(root / "reports/anna/2026-10").mkdir()
(root / "reports/anna/2026-10/index.html").write_text("page")
print((root / "client_data/README.md").read_text(), (root / "client_data/.trash/client.yaml").read_text())
import pandas, matplotlib.pyplot, tempfile
tempfile.TemporaryFile().close()
"""
    assert ran(root, own).split() == ["name:", "anna", "loose", "name:", ".trash"]
    assert (root / "reports" / "anna" / "2026-10" / "index.html").read_text() == "page"


def test_the_kernel_stops_what_python_does_not_see(root: Path) -> None:
    other = """
done = subprocess.run(["cat", str(root / "client_data/bert/client.yaml")], capture_output=True, text=True)
own = subprocess.run(["cat", str(root / "client_data/anna/client.yaml")], capture_output=True, text=True)
print(by_kernel, done.stdout == "" if by_kernel else "-", own.stdout)
"""
    enforced, empty, own = ran(root, other).split(maxsplit=2)
    assert own == "name: anna"
    if enforced == "False":
        pytest.skip("this kernel has no Landlock; the audit hook alone is at work")
    assert empty == "True"


def test_a_home_that_is_not_there_is_no_matter(tmp_path: Path) -> None:
    assert ran(tmp_path, "print('well')") == "well"

"""Every command of the README and of the pages is run in a shell, in the order in which it stands there."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commplan.engagement.shipped import make_workspace

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "client_data" / "demo-menuiserie-valmont"
PAGES = sorted({ROOT / "README.md", *(ROOT / "docs").glob("*.md")})
SERVED = re.compile(r"^commplan (lab|whatif) ")  # they serve until they are stopped: the browser tests start them
SET_UP = re.compile(r"^make |\.venv")  # how everything is installed: that is how these tests got here
NOTE = "note: {fr: Octobre tient ses promesses., en: October holds what it promised.}\n"


def commands(page: Path) -> list[str]:
    """What stands in the blocks for a shell, without the remarks."""
    blocks = re.findall(r"```(?:sh|console)\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    lines = [re.sub(r"^\$ |\s{2,}#.*$", "", line) for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not SET_UP.search(line)]


def with_a_client(root: Path) -> None:
    """The demo client under the name that the pages use, with a note of the month and its exports to import."""
    make_workspace(root)
    folder = root / "client_data" / "cafe-zoe"
    shutil.copytree(DEMO, folder)
    text = (folder / "decisions.yaml").read_text("utf-8")
    assert "- month: 2026-10\n" in text
    if not re.search(r"^\s+note:", text.split("- month: 2026-10\n")[1].split("- month:")[0], re.MULTILINE):
        changed = text.replace("- month: 2026-10\n", f"- month: 2026-10\n  {NOTE}")
        (folder / "decisions.yaml").write_text(changed, encoding="utf-8")
    shutil.copytree(DEMO / "exports", root / "Downloads")


def in_a_shell(lines: list[str], folder: Path, home: Path) -> "subprocess.CompletedProcess[str]":
    """All of them, one after the other, until one fails; a check that finds something is no failure."""
    own = [f"{line} || test $? = 1" if line.startswith("commplan check") else line for line in lines]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COMMPLAN")}
    return subprocess.run(["bash", "-ec", "\n".join(own)], cwd=folder, text=True, capture_output=True, check=False,
                          env={**kept, "HOME": str(home), "PATH": path, "PYTHONPATH": str(ROOT)})  # fmt: skip


def test_served_commands_are_started_by_the_browser_tests() -> None:
    tests = "".join((ROOT / "tests" / "demo" / f"{name}.py").read_text("utf-8")
                    for name in ("lab", "test_whatif_served"))  # fmt: skip
    assert {SERVED.match(line)[1] for page in PAGES for line in commands(page) if SERVED.match(line)} == {
        "lab", "whatif",
    }  # type: ignore[index]  # fmt: skip
    assert '"lab"' in tests
    assert '"whatif"' in tests


@pytest.mark.parametrize("page", [page for page in PAGES if page.with_suffix(".fr.md").is_file()],
                         ids=lambda page: page.stem)  # fmt: skip
def test_both_languages_name_the_same_commands(page: Path) -> None:
    assert commands(page) == commands(page.with_suffix(".fr.md"))


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page) and not page.stem.endswith(".fr")],
                         ids=lambda page: page.stem)  # fmt: skip
def test_every_command_does_what_it_is_there_for(page: Path, tmp_path: Path) -> None:
    lines = [line for line in commands(page) if not SERVED.match(line)]
    if page.stem == "README":  # from nothing, as a new user
        (tmp_path / "Downloads").mkdir()
        shutil.copy(next((DEMO / "exports").glob("google-ads-*.csv")), tmp_path / "Downloads")
        note = (
            'printf "%s\\n" "- month: 2026-10" "  note: {fr: Bien., en: Well.}" > client_data/cafe-zoe/decisions.yaml'
        )
        lines = [f"{note}\n{line}" if "release" in line else line for line in lines]
    else:
        with_a_client(tmp_path)
    done = in_a_shell(lines, tmp_path, tmp_path)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize("page", [page for page in PAGES if "```python" in page.read_text("utf-8")],
                         ids=lambda page: page.stem)  # fmt: skip
def test_what_stands_for_a_cell_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_a_client(tmp_path)
    monkeypatch.setenv("COMMPLAN_WORKSPACE", str(tmp_path))
    for block in re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
        known: dict[str, object] = {}
        for line in ast.parse(block).body:
            if isinstance(line, ast.Expr):  # what a cell would show
                assert eval(ast.unparse(line), known) is not None  # noqa: S307 (our own pages)
            else:
                exec(ast.unparse(line), known)  # noqa: S102

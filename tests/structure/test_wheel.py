"""The installed wheel brings all that `init`, `new` and `demo` need."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made, folder = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(made)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = made.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def commplan(unpacked: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "COMMPLAN_LANG": "en"}
    return subprocess.run([sys.executable, "-P", "-m", "commplan", *words], cwd=cwd, env=environment,
                          capture_output=True, text=True)  # fmt: skip


def test_wheel_holds_words_templates_and_no_client_but_the_demo(unpacked: Path) -> None:
    package = unpacked / "commplan"
    assert (package / "reporting" / "template" / "commplan" / "index.html.j2").is_file()
    assert (package / "rules" / "objectives" / "unmeasurable.yaml").is_file()
    assert list((package / "shipped" / "notebooks").glob("*.ipynb"))
    assert all(path.name.startswith("demo-") for path in (package / "shipped" / "client_data").iterdir())


def test_workspace_and_client_from_the_wheel(unpacked: Path, tmp_path: Path) -> None:
    made = commplan(unpacked, "init", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "notebooks" / "0_summary.ipynb").is_file()
    assert commplan(unpacked, "new", "acme", cwd=tmp_path).returncode == 0
    assert commplan(unpacked, "check", "acme", cwd=tmp_path).returncode == 0
